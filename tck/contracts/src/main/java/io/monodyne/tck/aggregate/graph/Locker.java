package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;

/** The inverse side of a one-to-one. */
@Entity
class Locker extends Noted {

    @OneToOne(mappedBy = "locker")
    private Pupil pupil;

    protected Locker() {}

    Locker(String id) {
        super(id);
    }

    public Pupil getPupil() {
        return pupil;
    }

    public void setPupil(Pupil pupil) {
        this.pupil = pupil;
    }
}
