package io.monodyne.tck.aggregate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Owns its collection: the songs don't know the playlist. */
@Entity
class Playlist {

    @Id
    private String id;

    private String name;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "playlist_id")
    private List<Song> songs = new ArrayList<>();

    protected Playlist() {}

    Playlist(String id, Song... songs) {
        this.id = id;
        this.songs.addAll(List.of(songs));
    }

    String getId() {
        return id;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    int getVersion() {
        return version;
    }

    List<Song> getSongs() {
        return songs;
    }
}
