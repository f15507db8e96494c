import java.io.File;
import java.util.UUID;
import org.opendebate.client.ApiClient;
import org.opendebate.client.ApiException;
import org.opendebate.client.api.MeetingsApi;
import org.opendebate.client.api.StatementsApi;
import org.opendebate.client.model.Kind;
import org.opendebate.client.model.Metadata;
import org.opendebate.client.model.Signatory;
import org.opendebate.client.model.Speaker;
import org.opendebate.client.model.SubmissionAnswer;

void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient().setBasePath(arguments[0]);
    client.setBearerToken(System.getenv("OPENDEBATE_TOKEN"));
    StatementsApi statements = new StatementsApi(client);
    UUID meeting = UUID.fromString(new MeetingsApi(client).getMeeting("sandbox").getId());
    Metadata metadata = new Metadata()
            .delegation("JPN")
            .kind(Kind.NATIONAL)
            .language("en")
            .speaker(new Speaker().name("Kenjiro Asakawa").level("permanent-representative"))
            .signatory(new Signatory().name("Kenjiro Asakawa").role("permanent-representative"));
    // kept with the files until there is an answer: whatever happens in between, the same key is sent again
    String key = UUID.randomUUID().toString();
    File statement = new File("deploy/local/samples/jpn/statement.docx");
    File coverLetter = new File("deploy/local/samples/jpn/cover-letter.pdf");

    SubmissionAnswer answer = null;
    for (int tried = 1; answer == null; tried++) {
        try {
            answer = statements.submitStatement(meeting, metadata, statement, key, coverLetter, null);
        } catch (ApiException e) {
            // 0: no answer came; 429 and 5xx: not now. Anything else is a refusal, and says what to do
            boolean later = e.getCode() == 0 || e.getCode() == 429 || e.getCode() >= 500;
            if (!later || tried == 10) {
                throw new IllegalStateException(e.getResponseBody(), e);
            }
            Thread.sleep(tried * 500L);
        }
    }
    UUID id = answer.getStatement().getId();
    IO.println("version " + answer.getStatement().getVersion() + " of statement " + id + " is taken");
    IO.println("receipt: " + answer.getJws());

    String state = "submitted";
    while (state.equals("submitted")) {
        Thread.sleep(500);
        state = statements.getStatement(id).getState();
    }
    IO.println("it is " + state);
}
