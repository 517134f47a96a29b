package io.monodyne.tck.aggregate.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of embeddables, each with a reference: whom a pupil knows. A person may be in it twice. */
final class Ties extends Relation<Pupil, Person> {

    private static final int MOST = 4;

    Ties() {
        super("ties", Set.of(Kind.PUPIL), Kind.PERSONS);
    }

    @Override
    Map<Object, String> read(Pupil owner) {
        List<Known> known = new ArrayList<>();
        owner.getTies()
                .forEach(
                        tie -> known.add(new Known(tie.getHow(), tie.getPerson().name())));
        return places(known);
    }

    /** What is expected of an element. */
    private record Known(String how, String person) {}

    private static Map<Object, String> places(List<Known> ties) {
        Map<Object, String> places = new LinkedHashMap<>();
        ties.forEach(tie -> places.put(places.size() + " " + tie.how(), tie.person()));
        return places;
    }

    private List<Known> expected(Work work, String owner) {
        List<Known> known = new ArrayList<>();
        work.expected()
                .targets(name(), owner)
                .forEach((place, person) -> known.add(new Known(place.toString().split(" ", 2)[1], person)));
        return known;
    }

    @Override
    Set<String> back(Person target) {
        return null;
    }

    @Override
    void change(Work work, String owner) {
        List<Known> known = expected(work, owner);
        Pupil pupil = work.find(owner);
        String target = work.any(targets());
        if (known.size() == MOST || !known.isEmpty() && work.chance(3)) {
            int index = work.number(known.size());
            pupil.getTies().remove(index);
            known.remove(index);
        } else if (target != null) {
            int index = work.number(known.size() + 1);
            String how = work.chance(2) ? "friend" : "rival";
            pupil.getTies().add(index, new Tie(how, work.find(target)));
            known.add(index, new Known(how, target));
        }
        work.expected().set(name(), owner, places(known));
    }

    @Override
    void disconnect(Work work, String owner, String target) {
        Pupil pupil = work.find(owner);
        pupil.getTies().removeIf(tie -> tie.getPerson().name().equals(target));
        List<Known> known = expected(work, owner);
        known.removeIf(tie -> tie.person().equals(target));
        work.expected().set(name(), owner, places(known));
    }
}
