package io.monodyne.tck.aggregate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * A client whose indexes fall behind when they are told to: a query of an index is answered then as it was answered the
 * last time, and with nothing if it never was. Lives as long as its test.
 */
final class LaggingIndexes implements InvocationHandler {

    private final DynamoDbClient delegate;
    private final Map<String, QueryResponse> answers = new ConcurrentHashMap<>();
    private volatile boolean behind;

    LaggingIndexes(DynamoDbClient delegate) {
        this.delegate = delegate;
    }

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** From now on the indexes learn nothing new. */
    void fallBehind() {
        behind = true;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean ofIndex =
                arguments != null && arguments[0] instanceof QueryRequest request && request.indexName() != null;
        return ofIndex ? query((QueryRequest) arguments[0]) : delegated(method, arguments);
    }

    private Object delegated(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private QueryResponse query(QueryRequest request) {
        String asked = request.indexName() + request.keyConditionExpression() + request.expressionAttributeValues();
        if (behind) {
            return answers.getOrDefault(
                    asked,
                    QueryResponse.builder()
                            .items(List.of())
                            .count(0)
                            .scannedCount(0)
                            .build());
        }
        QueryResponse answer = delegate.query(request);
        answers.put(asked, answer);
        return answer;
    }
}
