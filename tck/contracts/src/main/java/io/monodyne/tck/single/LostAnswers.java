package io.monodyne.tck.single;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client that does what it is asked, and loses the answers of the next writes. */
final class LostAnswers {

    private final DynamoDbClient client;
    private final AtomicInteger toLose = new AtomicInteger();

    LostAnswers(DynamoDbClient client) {
        this.client = client;
    }

    /** Loses the answers of so many writes that are done. */
    void lose(int answers) {
        toLose.set(answers);
    }

    /** How many are still to be lost. */
    int left() {
        return toLose.get();
    }

    DynamoDbClient client() {
        Class<?>[] faces = {DynamoDbClient.class};
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), faces, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(client, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    boolean write = method.getName().matches("(put|update|delete)Item|transactWriteItems");
                    if (write && toLose.get() > 0) {
                        toLose.decrementAndGet();
                        throw SdkClientException.builder()
                                .message("read timed out")
                                .cause(new SocketTimeoutException())
                                .numAttempts(1)
                                .build();
                    }
                    return answer;
                });
    }
}
