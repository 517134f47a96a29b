package io.monodyne.tck.tenant;

import static io.monodyne.tck.tenant.TwoTenants.ANN;
import static io.monodyne.tck.tenant.TwoTenants.BOB;
import static io.monodyne.tck.tenant.TwoTenants.assertRefused;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant that a mapping file declares. */
class TenantByFileContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of().withMappingFile("io/monodyne/tck/tenant/depot.xml");

    @Test
    void isGuardedLikeOneThatIsAnnotated() {
        TwoTenants.persist(unit, ANN, new Depot(null, 7));
        assertTrue(unit.table().has("Depot#ann#0000000007", "Depot"));
        assertRefused(
                "MD-CONTEXT-11", () -> TwoTenants.in(unit, BOB, em -> em.find(Depot.class, new Depot.Key(ANN, 7))));
        TwoTenants.assertNothingSent(unit);
    }
}
