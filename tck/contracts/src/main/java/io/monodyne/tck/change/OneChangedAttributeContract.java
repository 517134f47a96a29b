package io.monodyne.tck.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An update sends what changed, and where nothing did, nothing is sent. */
class OneChangedAttributeContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Article.class);

    @BeforeEach
    void store() {
        unit.persist(new Article("7"));
        unit.requests().reset();
    }

    @Test
    void ofTwentyAttributesTheChangedOneIsSent() {
        unit.inTransaction(em -> em.find(Article.class, "7").setText3("other"));
        unit.assertRequests("""
                get app Article#7·Article
                update app Article#7·Article  set version=2, text3='other', _wt=*   if version=1 and _type='Article'""");
        assertEquals("other", unit.table().text("Article#7", "Article", "text3"));
    }

    @Test
    void anArticleThatIsOnlyReadIsNotWritten() {
        unit.inTransaction(em -> em.find(Article.class, "7").summary());
        unit.assertRequests("get app Article#7·Article");
    }

    @Test
    void aSetterThatIsGivenTheValueThatIsThereChangesNothing() {
        unit.inTransaction(em -> {
            Article article = em.find(Article.class, "7");
            article.setText3("text3");
            article.setCount2(2);
        });
        unit.assertRequests("get app Article#7·Article");
    }

    @Test
    void aChangeBackIsNoChange() {
        unit.inTransaction(em -> {
            Article article = em.find(Article.class, "7");
            article.setText3("other");
            article.setText3("text3");
        });
        unit.assertRequests("get app Article#7·Article");
    }

    @Test
    void aChangeThatWasFlushedAndTakenBackIsNoChangeButForItsVersion() {
        unit.inTransaction(em -> {
            Article article = em.find(Article.class, "7");
            article.setText3("other");
            em.flush();
            article.setText3("text3");
        });
        assertEquals("text3", unit.table().text("Article#7", "Article", "text3"));
    }

    @Test
    void aBusinessMethodThatAssignsAFieldIsNoticed() {
        unit.inTransaction(em -> em.find(Article.class, "7").reprice(new BigDecimal("8.25")));
        unit.assertRequests("""
                get app Article#7·Article
                update app Article#7·Article  set version=2, price=8.25, _wt=*   if version=1 and _type='Article'""");
    }

    @Test
    void aBusinessMethodThatChangesNothingSendsNothing() {
        unit.inTransaction(em -> em.find(Article.class, "7").countTo(1));
        unit.assertRequests("get app Article#7·Article");
    }

    @Test
    void anEqualNumberOfAnotherScaleIsNoChange() {
        unit.inTransaction(em -> em.find(Article.class, "7").reprice(new BigDecimal("9.5000")));
        unit.assertRequests("get app Article#7·Article");
    }

    @Test
    void nullRemovesTheAttribute() {
        unit.inTransaction(em -> em.find(Article.class, "7").setText3(null));
        unit.assertRequests("""
                get app Article#7·Article
                update app Article#7·Article  set version=2, _wt=* remove text3   if version=1 and _type='Article'""");
    }

    @Test
    void aPersistedInstanceIsTrackedAfterItsCommit() {
        var em = unit.entityManager();
        Article article = new Article("8");
        em.getTransaction().begin();
        em.persist(article);
        em.getTransaction().commit();
        unit.requests().reset();
        em.getTransaction().begin();
        article.countTo(9);
        em.getTransaction().commit();
        unit.assertRequests(
                "update app Article#8·Article  set version=2, count4=9, _wt=*   if version=1 and _type='Article'");
        em.getTransaction().begin();
        em.getTransaction().commit();
        unit.assertRequests("");
    }

    @Test
    void whatWasSentIsTheStateThatTheNextTransactionComparesWith() {
        var em = unit.entityManager();
        em.getTransaction().begin();
        Article article = em.find(Article.class, "7");
        article.setText3("closed");
        em.getTransaction().commit();
        unit.requests().reset();
        em.getTransaction().begin();
        article.setText3("text3");
        em.getTransaction().commit();
        unit.assertRequests(
                "update app Article#7·Article  set version=3, text3='text3', _wt=*   if version=2 and _type='Article'");
        assertEquals(3, article.getVersion());
    }
}
