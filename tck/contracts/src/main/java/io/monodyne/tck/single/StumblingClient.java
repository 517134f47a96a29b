package io.monodyne.tck.single;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * A client that answers a batch of reads in parts where it is told to, and that loses the answer to the next write where it is told to: the
 * write is done, and nobody hears of it. Lives as long as its test.
 */
final class StumblingClient implements InvocationHandler {

    private final DynamoDbClient delegate;
    private volatile int batch = Integer.MAX_VALUE;
    private volatile boolean losing;

    StumblingClient(DynamoDbClient delegate) {
        this.delegate = delegate;
    }

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** From now on that many keys of a batch are processed. */
    void batchesOf(int keys) {
        batch = keys;
    }

    /** The next write is done and not answered. */
    void loseNextAnswer() {
        losing = true;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof BatchGetItemRequest request) {
            return batch(request);
        }
        Object answer = delegated(method, arguments);
        boolean write = List.of("putItem", "updateItem", "deleteItem", "transactWriteItems")
                .contains(method.getName());
        if (write && losing) {
            losing = false;
            throw SdkClientException.builder()
                    .message("the answer was lost")
                    .numAttempts(1)
                    .build();
        }
        return answer;
    }

    private Object delegated(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private BatchGetItemResponse batch(BatchGetItemRequest request) {
        Map<String, KeysAndAttributes> now = new HashMap<>();
        Map<String, KeysAndAttributes> later = new HashMap<>();
        request.requestItems().forEach((table, asked) -> {
            List<Map<String, AttributeValue>> keys = asked.keys();
            int some = Math.min(batch, keys.size());
            now.put(table, asked.toBuilder().keys(keys.subList(0, some)).build());
            if (some < keys.size()) {
                later.put(
                        table,
                        asked.toBuilder().keys(keys.subList(some, keys.size())).build());
            }
        });
        return delegate.batchGetItem(request.toBuilder().requestItems(now).build()).toBuilder()
                .unprocessedKeys(later)
                .build();
    }
}
