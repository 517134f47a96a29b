package io.monodyne.dynamo;

import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Turns writes into requests of their own, and into actions of a transaction. All ask for the item where their condition
 * fails. Stateless.
 */
final class WriteRequests {

    private static final ReturnValuesOnConditionCheckFailure OLD = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private WriteRequests() {}

    static PutItemRequest.Builder put(ItemWrite.Put put, TableLayout layout) {
        RenderedWrite rendered = render(put, layout);
        return PutItemRequest.builder()
                .tableName(put.table())
                .item(new KeyedItem(put, layout))
                .conditionExpression(rendered.condition())
                .expressionAttributeNames(rendered.placeholders().namesIfAny())
                .expressionAttributeValues(rendered.placeholders().valuesIfAny())
                .returnValuesOnConditionCheckFailure(OLD);
    }

    static UpdateItemRequest.Builder update(ItemWrite.Update update, TableLayout layout) {
        RenderedWrite rendered = render(update, layout);
        return UpdateItemRequest.builder()
                .tableName(update.table())
                .key(layout.attributes(update.key()))
                .updateExpression(rendered.update().isEmpty() ? null : rendered.update())
                .conditionExpression(rendered.condition())
                .expressionAttributeNames(rendered.placeholders().namesIfAny())
                .expressionAttributeValues(rendered.placeholders().valuesIfAny())
                .returnValuesOnConditionCheckFailure(OLD);
    }

    static DeleteItemRequest.Builder delete(ItemWrite.Delete delete, TableLayout layout) {
        RenderedWrite rendered = render(delete, layout);
        return DeleteItemRequest.builder()
                .tableName(delete.table())
                .key(layout.attributes(delete.key()))
                .conditionExpression(rendered.condition())
                .expressionAttributeNames(rendered.placeholders().namesIfAny())
                .expressionAttributeValues(rendered.placeholders().valuesIfAny())
                .returnValuesOnConditionCheckFailure(OLD);
    }

    static TransactWriteItem action(ItemWrite write, TableLayout layout) {
        RenderedWrite rendered = render(write, layout);
        TransactWriteItem.Builder action = TransactWriteItem.builder();
        if (write instanceof ItemWrite.Put put) {
            return action.put(put(put, layout, rendered)).build();
        }
        if (write instanceof ItemWrite.Delete) {
            return action.delete(delete(write, layout, rendered)).build();
        }
        // An update of nothing is refused in a transaction; what is left of it is its condition.
        return rendered.update().isEmpty()
                ? action.conditionCheck(check(write, layout, rendered)).build()
                : action.update(update(write, layout, rendered)).build();
    }

    private static Put put(ItemWrite.Put put, TableLayout layout, RenderedWrite rendered) {
        return Put.builder()
                .tableName(put.table())
                .item(new KeyedItem(put, layout))
                .conditionExpression(rendered.condition())
                .expressionAttributeNames(rendered.placeholders().namesIfAny())
                .expressionAttributeValues(rendered.placeholders().valuesIfAny())
                .returnValuesOnConditionCheckFailure(OLD)
                .build();
    }

    private static Update update(ItemWrite write, TableLayout layout, RenderedWrite rendered) {
        return Update.builder()
                .tableName(write.table())
                .key(layout.attributes(write.key()))
                .updateExpression(rendered.update())
                .conditionExpression(rendered.condition())
                .expressionAttributeNames(rendered.placeholders().namesIfAny())
                .expressionAttributeValues(rendered.placeholders().valuesIfAny())
                .returnValuesOnConditionCheckFailure(OLD)
                .build();
    }

    private static Delete delete(ItemWrite write, TableLayout layout, RenderedWrite rendered) {
        return Delete.builder()
                .tableName(write.table())
                .key(layout.attributes(write.key()))
                .conditionExpression(rendered.condition())
                .expressionAttributeNames(rendered.placeholders().namesIfAny())
                .expressionAttributeValues(rendered.placeholders().valuesIfAny())
                .returnValuesOnConditionCheckFailure(OLD)
                .build();
    }

    private static ConditionCheck check(ItemWrite write, TableLayout layout, RenderedWrite rendered) {
        return ConditionCheck.builder()
                .tableName(write.table())
                .key(layout.attributes(write.key()))
                .conditionExpression(rendered.condition())
                .expressionAttributeNames(rendered.placeholders().namesIfAny())
                .expressionAttributeValues(rendered.placeholders().valuesIfAny())
                .returnValuesOnConditionCheckFailure(OLD)
                .build();
    }

    private static RenderedWrite render(ItemWrite write, TableLayout layout) {
        return RenderedWrite.of(write, new Placeholders(), layout.partitionKey());
    }
}
