package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.FieldCode;
import io.monodyne.enhance.code.MethodCode;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The footprints of an entity's methods, each found once. Lives as long as one analysis. */
final class Footprints {

    private final EntityModel entity;
    private final Hierarchy hierarchy;
    private final BackingFields fields;
    private final Map<MethodCode, Footprint> found = new HashMap<>();

    Footprints(EntityModel entity, Hierarchy hierarchy, BackingFields fields) {
        this.entity = entity;
        this.hierarchy = hierarchy;
        this.fields = fields;
    }

    Footprint of(MethodCode method) {
        return found.computeIfAbsent(method, this::find);
    }

    private Footprint find(MethodCode method) {
        Reached reached = Reach.of(method, hierarchy);
        boolean clones = reached.clones() || !reached.clear();
        Footprint footprint = new Footprint(new BitSet(), new BitSet(), new BitSet(), new BitSet(), clones);
        if (clones) {
            footprint.used().or(fields.backed());
            addMutable(footprint.lent());
        }
        if (!reached.clear()) {
            footprint.read().or(fields.backed());
            footprint.touched().or(fields.backed());
        }
        for (FieldCode field : reached.read()) {
            add(footprint, field, false);
        }
        for (FieldCode field : reached.written()) {
            add(footprint, field, true);
        }
        return footprint;
    }

    private void add(Footprint footprint, FieldCode field, boolean written) {
        Backing backing = fields.of(field);
        if (backing == null) {
            return;
        }
        footprint.used().or(backing.attributes());
        if (!written) {
            footprint.read().or(backing.attributes());
        }
        if (backing.mutable()) {
            footprint.lent().or(backing.attributes());
        } else if (written) {
            footprint.touched().or(backing.attributes());
        }
    }

    private void addMutable(BitSet ordinals) {
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.declared() && attribute.codec().mutable()) {
                ordinals.set(attribute.ordinal());
            }
        }
    }
}
