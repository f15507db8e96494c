import { openAsBlob } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Configuration, MeetingsApi, ResponseError, StatementsApi } from 'opendebate-client';

const client = new Configuration({ basePath: process.argv[2], accessToken: process.env.OPENDEBATE_TOKEN });
const statements = new StatementsApi(client);
const meeting = await new MeetingsApi(client).getMeeting({ id: 'sandbox' });
const submission = {
  meetingId: meeting.id,
  // kept with the files until there is an answer: whatever happens in between, the same key is sent again
  idempotencyKey: crypto.randomUUID(),
  metadata: {
    delegation: 'JPN',
    kind: 'national',
    language: 'en',
    speaker: { name: 'Kenjiro Asakawa', level: 'permanent-representative' },
    signatory: { name: 'Kenjiro Asakawa', role: 'permanent-representative' },
  },
  statement: await openAsBlob('deploy/local/samples/jpn/statement.docx'),
  coverLetter: await openAsBlob('deploy/local/samples/jpn/cover-letter.pdf'),
};

async function submit() {
  for (let tried = 1; ; tried++) {
    try {
      return await statements.submitStatement(submission);
    } catch (e) {
      // no response: none came; 429 and 5xx: not now. Anything else is a refusal, and says what to do
      const refused = e instanceof ResponseError && e.response.status !== 429 && e.response.status < 500;
      if (refused) throw new Error(await e.response.text());
      if (tried === 10) throw e;
      await pause(tried * 500);
    }
  }
}

const { statement, jws } = await submit();
console.log(`version ${statement.version} of statement ${statement.id} is taken`);
console.log(`receipt: ${jws}`);

let { state } = statement;
while (state === 'submitted') {
  await pause(500);
  ({ state } = await statements.getStatement({ id: statement.id }));
}
console.log(`it is ${state}`);
