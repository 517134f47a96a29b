package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.s;
import static io.monodyne.dynamo.Write.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AssignmentTest {

    private static final AttributeValue LIST = AttributeValue.fromL(List.of(n(1)));
    private static final AttributePath PATH = path("a", "b");

    static Stream<Arguments> assignments() {
        return Stream.of(
                arguments("set a.b='x'", "SET #0.#1=:0", Assignment.set(PATH, s("x"))),
                arguments(
                        "set a[3]='x'", "SET #0[3]=:0", Assignment.set(path("a").element(3), s("x"))),
                arguments(
                        "set a[3].b='x'",
                        "SET #0[3].#1=:0",
                        Assignment.set(path("a").element(3).member("b"), s("x"))),
                arguments(
                        "set a.b=a.b or 'x'",
                        "SET #0.#1=if_not_exists(#0.#1,:0)",
                        new Assignment.SetIfAbsent(PATH, s("x"))),
                arguments("set a.b+=-2", "SET #0.#1=if_not_exists(#0.#1,:0)+:1", new Assignment.Increase(PATH, n(-2))),
                arguments(
                        "set a.b+=[1]",
                        "SET #0.#1=list_append(if_not_exists(#0.#1,:0),:1)",
                        new Assignment.Extend(PATH, LIST, false)),
                arguments(
                        "set a.b=[1]+a.b",
                        "SET #0.#1=list_append(:0,if_not_exists(#0.#1,:1))",
                        new Assignment.Extend(PATH, LIST, true)),
                arguments("set a.b+=[1]", "SET #0.#1=list_append(#0.#1,:0)", Assignment.append(PATH, LIST)),
                arguments(
                        "remove a[1]",
                        "REMOVE #0[1]",
                        Assignment.remove(path("a").element(1))));
    }

    @ParameterizedTest
    @MethodSource
    void assignments(String notation, String expression, Assignment assignment) {
        ItemWrite.Update update = update("app", key("p", "s"), assignment);
        assertEquals("update app p·s  " + notation + "   if item exists", update.toString());
        assertEquals(
                expression, RenderedWrite.of(update, new Placeholders(), "pk").update());
    }
}
