package io.monodyne.tck.concurrency;

import io.monodyne.tck.concurrency.History.Effect;
import io.monodyne.tck.concurrency.History.Identity;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One transaction of an entity manager of its own, which does this and that. Lives as long as its transaction. */
final class RandomWriter {

    private static final int IDS = 5;

    private final EntityManager em;
    private final List<Kind<?>> kinds;
    private final Random random;
    private final Map<Identity, Effect> effects = new LinkedHashMap<>();

    RandomWriter(EntityManager em, List<Kind<?>> kinds, Random random) {
        this.em = em;
        this.kinds = kinds;
        this.random = random;
        em.getTransaction().begin();
    }

    /**
     * Persists, changes and removes a few entities, at times with a flush between.
     *
     * @param contested entities to change in any case
     */
    void act(Collection<Identity> contested) {
        contested.forEach(identity -> act(identity.kind(), identity.id()));
        for (int i = random.nextInt(3); i > 0; i--) {
            Identity identity = any();
            act(identity.kind(), identity.id());
            if (random.nextInt(4) == 0) {
                em.flush();
            }
        }
    }

    /** Which entity it may be. */
    Identity any() {
        return new Identity(kinds.get(random.nextInt(kinds.size())), "#" + random.nextInt(IDS));
    }

    private <E> void act(Kind<E> kind, String id) {
        Identity identity = new Identity(kind, id);
        if (effects.containsKey(identity)) {
            return;
        }
        E entity = em.find(kind.type(), id);
        if (entity == null) {
            E created = kind.create(id, random);
            em.persist(created);
            effects.put(identity, new Effect(null, kind.state(created)));
            return;
        }
        Map<String, Object> before = kind.state(entity);
        if (random.nextInt(6) == 0) {
            em.remove(entity);
            effects.put(identity, new Effect(before, null));
        } else {
            kind.change(entity, random);
            effects.put(identity, new Effect(before, kind.state(entity)));
        }
    }

    Map<Identity, Effect> effects() {
        return effects;
    }

    void commit() {
        em.getTransaction().commit();
    }
}
