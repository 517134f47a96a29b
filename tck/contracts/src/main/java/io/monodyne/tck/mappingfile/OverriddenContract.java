package io.monodyne.tck.mappingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A file overrides annotations, and has defaults for the unit. */
public class OverriddenContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Shop.class, Shop.Stall.class).withMappingFile("io/monodyne/tck/mappingfile/shop.xml");

    @Test
    void whatIsWrittenCountsAndTheOtherAnnotationsStay() {
        unit.persist(new Shop("1"));
        Map<String, AttributeValue> item = unit.table().item("STORES#1", "STORES");
        assertEquals(AttributeValue.fromS("n"), item.get("written"));
        assertNull(item.get("annotated"));
        assertEquals(AttributeValue.fromS("t"), item.get("kept"));
        unit.inTransaction(em -> assertEquals("n", em.find(Shop.class, "1").name));
    }

    @Test
    void defaultListenersRunBeforeAllOthers() {
        Shop shop = new Shop("1");
        unit.persist(shop);
        assertEquals(List.of("default listener", "annotated listener", "method"), shop.log);
    }

    @Test
    void anEntityCanExcludeThem() {
        Shop.Stall stall = new Shop.Stall("1");
        unit.persist(stall);
        assertEquals(List.of("annotated listener", "method"), stall.log);
    }
}
