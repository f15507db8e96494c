package org.opendebate.kit.audit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** Writes the row of a {@link RecordedRead} whose answer is a success. What is refused is recorded as refused. */
@Interceptor
@RecordedRead
@Priority(Interceptor.Priority.APPLICATION)
class ReadRecorder {
    private final ReadRecord reads;

    ReadRecorder(ReadRecord reads) {
        this.reads = reads;
    }

    @AroundInvoke
    Object record(InvocationContext operation) throws Exception {
        String action = operation.getMethod().getAnnotation(RecordedRead.class).value();
        Object answer = operation.proceed();
        if (answer instanceof Response response) {
            return reads.recorded(action, response);
        }
        reads.record(action);
        return answer;
    }
}
