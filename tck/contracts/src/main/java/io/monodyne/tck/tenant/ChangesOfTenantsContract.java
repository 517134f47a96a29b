package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.EntityChange;
import io.monodyne.SingleTable;
import io.monodyne.TenantViolationException;
import io.monodyne.tck.TestTable;
import io.monodyne.tck.TestUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of a stream, which has the changes of all tenants, in the hands of one of them. */
class ChangesOfTenantsContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Deal.class, Plate.class);

    private static final Map<String, AttributeValue> KEYS_OF_BOB = TestTable.key("DEAL#bob#n", "DEAL");

    private SingleTable all;
    private SingleTable ann;

    @BeforeEach
    void store() {
        all = unit.factory().unwrap(SingleTable.class);
        ann = all.forTenant(ANN);
        for (String tenant : new String[] {ANN, BOB}) {
            SingleTable single = all.forTenant(tenant);
            single.save(new Deal(null, "n", "eu", tenant)).run();
            single.save(new Plate(null, "n", tenant)).run();
        }
    }

    private static Map<String, AttributeValue> item(String partition, String sort) {
        return unit.table().item(partition, sort);
    }

    @Test
    void theOwnAreSeen() {
        EntityChange<?> change = ann.change(TestTable.key("DEAL#ann#n", "DEAL"), null, item("DEAL#ann#n", "DEAL"))
                .orElseThrow();
        assertEquals(new OfTenant.Key("n", ANN), change.id());
    }

    @Test
    void thoseOfTheOtherAreRefusedWhateverImagesTheyHave() {
        Map<String, AttributeValue> image = item("DEAL#bob#n", "DEAL");
        assertRefused("MD-CONTEXT-11", () -> ann.change(KEYS_OF_BOB, null, image));
        assertRefused("MD-CONTEXT-11", () -> ann.change(KEYS_OF_BOB, image, null));
        assertRefused("MD-CONTEXT-11", () -> ann.change(KEYS_OF_BOB, image, image));
        assertRefused("MD-CONTEXT-11", () -> ann.change(TestTable.key("PLATE#bob", "n"), null, item("PLATE#bob", "n")));
    }

    @Test
    void imagesOfTheOtherUnderAnOwnKeyAreRefused() {
        Map<String, AttributeValue> planted = new HashMap<>(item("DEAL#ann#n", "DEAL"));
        planted.put("tenant", AttributeValue.fromS(BOB));
        planted.put("text", AttributeValue.fromS("secret"));
        Map<String, AttributeValue> keys = TestTable.key("DEAL#ann#n", "DEAL");
        Map<String, AttributeValue> own = item("DEAL#ann#n", "DEAL");
        assertThrows(TenantViolationException.class, () -> ann.change(keys, null, planted));
        assertThrows(TenantViolationException.class, () -> ann.change(keys, planted, null));
        assertThrows(TenantViolationException.class, () -> ann.change(keys, planted, own));
        assertThrows(TenantViolationException.class, () -> ann.change(keys, own, planted));
    }

    @Test
    void whoIsOfNoTenantSeesAll() {
        assertTrue(all.change(KEYS_OF_BOB, null, item("DEAL#bob#n", "DEAL")).isPresent());
    }
}
