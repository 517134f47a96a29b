package io.monodyne.mapping.attribute;

import io.monodyne.mapping.draft.AssociationProblems;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.TargetIds;
import io.monodyne.mapping.draft.Targets;

/** What every reader of associations needs. Boot-lived. */
public record AssociationContext(
        Declarations declarations, AssociationProblems problems, Targets targets, TargetIds targetIds) {}
