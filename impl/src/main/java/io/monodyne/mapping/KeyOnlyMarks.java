package io.monodyne.mapping;

import io.monodyne.mapping.draft.DeclaredColumns;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.AttributeFacts;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.GeneratorModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.ModelPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Marks attributes that are stored in a key alone. Which they are is known only when the keys were read, and the keys
 * refer to attributes; so the draft is marked, everything that refers to one of its attributes with it, and its keys
 * are read again.
 */
final class KeyOnlyMarks {

    private KeyOnlyMarks() {}

    /** The draft with the given attributes marked. */
    static EntityDraft on(EntityDraft draft, Collection<AttributeModel> keyOnly) {
        List<AttributeModel> marked = new ArrayList<>(draft.attributes());
        for (AttributeModel attribute : keyOnly) {
            AttributeModel known = marked.get(attribute.ordinal());
            if (known instanceof BasicAttribute basic) {
                marked.set(
                        attribute.ordinal(),
                        new BasicAttribute(marked(basic.facts()), basic.accessor(), basic.codec(), basic.keyFormat()));
            }
        }
        List<ModelPath> unique = draft.columns().unique().stream()
                .map(path -> rebased(path, marked))
                .toList();
        List<DeclaredColumns.ForeignKey> foreignKeys = draft.columns().foreignKeys().stream()
                .map(key -> new DeclaredColumns.ForeignKey(
                        key.name(),
                        key.columns().stream()
                                .map(path -> rebased(path, marked))
                                .toList()))
                .toList();
        return new EntityDraft(
                draft.names(),
                draft.superEntity(),
                marked,
                rebased(draft.id(), marked),
                new DeclaredColumns(unique, foreignKeys, draft.columns().joined()),
                draft.declarations());
    }

    private static AttributeFacts marked(AttributeFacts facts) {
        Set<AttributeFlag> flags = EnumSet.of(AttributeFlag.KEY_ONLY);
        flags.addAll(facts.flags());
        return facts.with(flags);
    }

    private static IdModel rebased(IdModel id, List<AttributeModel> attributes) {
        List<ModelPath> components =
                id.components().stream().map(path -> rebased(path, attributes)).toList();
        IdModel.Form form = id.form() instanceof IdModel.Single
                ? new IdModel.Single(components.get(0).root())
                : id.form();
        return new IdModel(id.javaType(), components, form);
    }

    private static ModelPath rebased(ModelPath path, List<AttributeModel> attributes) {
        List<AttributeModel> steps = new ArrayList<>(path.steps());
        steps.set(0, attributes.get(path.root().ordinal()));
        return new ModelPath(steps);
    }

    /** The generators with their targets among the given attributes. */
    static List<GeneratorModel> rebased(List<GeneratorModel> generators, List<AttributeModel> attributes) {
        List<GeneratorModel> rebased = new ArrayList<>();
        for (GeneratorModel generator : generators) {
            ModelPath target = rebased(generator.target(), attributes);
            if (generator instanceof GeneratorModel.Counter counter) {
                rebased.add(new GeneratorModel.Counter(
                        target,
                        counter.sequence(),
                        counter.initialValue(),
                        counter.allocationSize(),
                        counter.convert()));
            } else if (generator instanceof GeneratorModel.Random random) {
                rebased.add(new GeneratorModel.Random(target, random.convert()));
            }
        }
        return rebased;
    }
}
