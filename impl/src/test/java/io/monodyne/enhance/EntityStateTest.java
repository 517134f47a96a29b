package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Samples.Account;
import io.monodyne.metamodel.AttributeModel;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The marks of a state. */
class EntityStateTest {

    private final Managed<Account> account = Managed.of(Account.class);

    private int ordinal(String attribute) {
        return account.model.attribute(attribute).ordinal();
    }

    @Test
    void marksGoByOrdinalAndAreCleared() {
        account.state.touch(ordinal("owner"));
        assertTrue(account.state.touched(ordinal("owner")));
        assertFalse(account.state.touched(ordinal("balance")));
        account.state.clear();
        assertFalse(account.state.touched(ordinal("owner")));
    }

    @Test
    void theListenerIsToldEachTimeSinceItMayHaveForgotten() {
        account.state.touch(ordinal("owner"));
        account.state.clear();
        account.state.touch(ordinal("owner"));
        assertEquals(2, account.told);
    }

    @Test
    void aLentAttributeStaysTouched() {
        assertFalse(account.state.lent());
        account.state.lend(ordinal("tags"));
        account.state.touch(ordinal("owner"));
        account.state.clear();
        assertTrue(account.state.lent());
        assertEquals(Set.of("tags"), account.touched());
    }

    @Test
    void whatCanNotChangeInPlaceIsNotLent() {
        account.state.lendAll();
        assertEquals(Set.of("address", "opened", "tags"), account.touched());
    }

    @Test
    void touchingAllTouchesEveryAttribute() {
        account.state.touchAll();
        for (AttributeModel attribute : account.model.attributes()) {
            assertTrue(account.state.touched(attribute.ordinal()), attribute.name());
        }
        account.state.clear();
        assertEquals(Set.of(), account.touched());
    }
}
