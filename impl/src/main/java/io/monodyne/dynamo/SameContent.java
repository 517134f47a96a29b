package io.monodyne.dynamo;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether what is stored is what was sent. DynamoDB keeps values, not their spelling: {@code 1.10} comes back as {@code 1.1},
 * and a set in any order. Stateless.
 */
final class SameContent {

    private SameContent() {}

    /** Whether the stored item is that of the put, neither more nor less. */
    static boolean same(ItemWrite.Put put, Item stored) {
        return put.item().size() + 2 == stored.names().size()
                && put.item().entrySet().stream()
                        .allMatch(entry -> sameOrAbsent(stored.get(entry.getKey()), entry.getValue()));
    }

    /** Whether the stored item is as the assignments leave it. */
    static boolean shows(Item stored, List<Assignment> assignments) {
        return assignments.stream().allMatch(assignment -> shows(stored, assignment));
    }

    private static boolean shows(Item stored, Assignment assignment) {
        AttributeValue value = assignment.path().in(stored);
        if (assignment instanceof Assignment.Set set) {
            return sameOrAbsent(value, set.value());
        }
        if (assignment instanceof Assignment.Remove) {
            return value == null;
        }
        if (assignment instanceof Assignment.Add add) {
            return value != null && isSet(add.value()) && elements(value).containsAll(elements(add.value()));
        }
        if (assignment instanceof Assignment.DeleteElements delete) {
            return value == null || elements(value).stream().noneMatch(elements(delete.elements())::contains);
        }
        return false;
    }

    private static boolean sameOrAbsent(@Nullable AttributeValue stored, AttributeValue sent) {
        return stored != null && same(stored, sent);
    }

    static boolean same(AttributeValue stored, AttributeValue sent) {
        if (stored.type() != sent.type()) {
            return false;
        }
        return switch (stored.type()) {
            case N -> number(stored.n()).compareTo(number(sent.n())) == 0;
            case SS, NS, BS -> elements(stored).equals(elements(sent));
            case L -> sameLists(stored.l(), sent.l());
            case M -> sameMaps(stored.m(), sent.m());
            default -> stored.equals(sent);
        };
    }

    private static boolean sameLists(List<AttributeValue> stored, List<AttributeValue> sent) {
        boolean same = stored.size() == sent.size();
        for (int i = 0; same && i < stored.size(); i++) {
            same = same(stored.get(i), sent.get(i));
        }
        return same;
    }

    private static boolean sameMaps(Map<String, AttributeValue> stored, Map<String, AttributeValue> sent) {
        return stored.size() == sent.size()
                && sent.entrySet().stream()
                        .allMatch(entry -> sameOrAbsent(stored.get(entry.getKey()), entry.getValue()));
    }

    private static boolean isSet(AttributeValue value) {
        return value.hasSs() || value.hasNs() || value.hasBs();
    }

    private static Set<Object> elements(AttributeValue value) {
        return switch (value.type()) {
            case SS -> Set.copyOf(value.ss());
            case NS -> toSet(value.ns(), SameContent::number);
            case BS -> Set.copyOf(value.bs());
            default -> Set.of();
        };
    }

    private static <E> Set<Object> toSet(List<E> elements, Function<E, Object> form) {
        Set<Object> set = new HashSet<>();
        elements.forEach(element -> set.add(form.apply(element)));
        return set;
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
