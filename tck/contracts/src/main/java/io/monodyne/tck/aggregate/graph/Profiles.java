package io.monodyne.tck.aggregate.graph;

import java.util.Map;
import java.util.Set;

/** The profile of a person, which shares its key: stored and removed with it, or when it is set and set null. */
final class Profiles extends Relation<Person, Profile> {

    Profiles() {
        super("profile", Kind.PERSONS, Set.of(Kind.PROFILE));
    }

    @Override
    Map<Object, String> read(Person owner) {
        Profile profile = owner.getProfile();
        return profile == null ? Map.of() : Map.of("", profile.name());
    }

    @Override
    Set<String> back(Profile target) {
        return Set.of(target.getPerson().name());
    }

    @Override
    boolean owning() {
        return true;
    }

    @Override
    void change(Work work, String owner) {
        String name = Kind.PROFILE.nameOf(owner);
        Person person = work.find(owner);
        if (work.free(name)) {
            Profile profile = new Profile(person);
            profile.setNote(work.text());
            person.setProfile(profile);
            work.created(name, profile);
            work.expected().set(name(), owner, Map.of("", name));
        } else if (work.letGo(name)) {
            person.setProfile(null);
            work.removed(name);
        }
    }

    @Override
    void disconnect(Work work, String owner, String target) {
        throw new IllegalStateException("a profile is never without its person");
    }
}
