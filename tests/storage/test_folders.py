"""Folders in which a study is not safe."""

from pathlib import Path

import pytest

from levensreis.storage.folders import conflict_copies_of, warning_for


@pytest.fixture
def no_mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text("/dev/sda1 / ext4 rw 0 0\n", "utf-8")
    return path


def warning(folder: Path, mounts: Path, **variables: str) -> str:
    return warning_for(folder, mounts=mounts, variables=variables) or ""


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Gemeente Utrecht/werk", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Persoonlijk", "OneDrive"),
        ("Dropbox/studie", "Dropbox"),
        ("Dropbox (Persoonlijk)", "Dropbox"),
        ("iCloudDrive", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Google Drive/Mijn schijf", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-sem@voorbeeld.nl", "Google Drive"),
        ("Nextcloud/studie", "Nextcloud"),
        ("SURFdrive", "SURFdrive"),
        ("STACK", "STACK"),
        ("Box/studie", "Box"),
    ],
)
def test_a_folder_of_a_service_is_told_by_its_name(
    place: str, name: str, no_mounts: Path
) -> None:
    told = warning(Path("/home/sem") / place, no_mounts)
    assert told.startswith(f"Deze map wordt gesynchroniseerd door {name}.")


@pytest.mark.parametrize(
    "place",
    ["Documenten/studie", "dropboxen", "mijn onedrive niet", "Boxen", "stacks", "net"],
)
def test_an_ordinary_folder_is_fine(place: str, no_mounts: Path) -> None:
    assert (
        warning_for(Path("/home/sem") / place, mounts=no_mounts, variables={}) is None
    )


def test_a_variable_of_a_service_names_its_folder(
    tmp_path: Path, no_mounts: Path
) -> None:
    inside, beside = tmp_path / "wolk" / "studie", tmp_path / "wolkje"
    variables = {"OneDriveCommercial": str(tmp_path / "wolk"), "OneDrive": ""}
    assert "OneDrive" in warning(inside, no_mounts, **variables)
    assert not warning(beside, no_mounts, **variables)


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".sync_7f3a.db", "Nextcloud"),
    ],
)
def test_a_mark_of_a_service_above_the_folder_is_seen(
    tmp_path: Path, no_mounts: Path, mark: str, name: str
) -> None:
    folder = tmp_path / "werk" / "studie"
    folder.mkdir(parents=True)
    assert not warning(folder, no_mounts)
    (tmp_path / "werk" / mark).touch()
    assert name in warning(folder, no_mounts)


def test_a_link_to_a_folder_of_a_service_is_followed(
    tmp_path: Path, no_mounts: Path
) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "studies").symlink_to(tmp_path / "Dropbox")
    assert "Dropbox" in warning(tmp_path / "studies", no_mounts)


def test_a_loop_of_links_is_no_service(tmp_path: Path, no_mounts: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert not warning(tmp_path / "a", no_mounts)


@pytest.mark.parametrize(
    "folder",
    [
        "//server/deel/studie",
        "/net/server/studie",
        "/run/user/1000/gvfs/smb-share:server=server,share=deel",
        "/home/sem/.gvfs/deel",
    ],
)
def test_a_folder_on_the_network_is_told(folder: str, no_mounts: Path) -> None:
    assert "netwerkschijf" in warning(Path(folder), no_mounts)


@pytest.mark.parametrize(
    ("kind", "is_far"),
    [
        *((kind, True) for kind in ("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs")),
        *((kind, False) for kind in ("ext4", "vfat", "fuseblk", "tmpfs", "overlay")),
    ],
)
def test_what_is_mounted_tells_whether_it_is_far(
    tmp_path: Path, kind: str, is_far: bool
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"/dev/sda1 / ext4 rw 0 0\nver {tmp_path}/mijn\\040schijf {kind} rw 0 0\n",
        "utf-8",
    )
    assert bool(warning(tmp_path / "mijn schijf" / "studie", mounts)) is is_far
    assert not warning(tmp_path / "mijn" / "studie", mounts)


def test_a_disk_of_our_own_within_the_network_is_near(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"ver {tmp_path} nfs rw 0 0\n/dev/sdb1 {tmp_path}/stick vfat rw 0 0\n", "utf-8"
    )
    assert warning(tmp_path / "studie", mounts)
    assert not warning(tmp_path / "stick" / "studie", mounts)


def test_a_system_that_tells_no_mounts_is_no_problem(tmp_path: Path) -> None:
    assert not warning(tmp_path, tmp_path / "geen")


def test_a_folder_is_weighed_with_what_this_computer_tells(tmp_path: Path) -> None:
    assert warning_for(tmp_path / "Dropbox") is not None


@pytest.mark.parametrize(
    "name",
    [
        "studie (conflicted copy 2026-05-03).levensreis",
        "studie (1).levensreis",
        "studie 2.levensreis",
        "studie-LAPTOP3.levensreis",
        "studie.levensreis (conflict 1)",
        "studie.levensreis-wal (conflicted copy)",
    ],
)
def test_another_version_beside_a_file_is_seen(tmp_path: Path, name: str) -> None:
    path = tmp_path / "studie.levensreis"
    for ending in ("", "-wal", "-shm", "-slot", "-journal"):
        (tmp_path / f"{path.name}{ending}").touch()
    assert conflict_copies_of(path) == ()
    (tmp_path / name).touch()
    assert conflict_copies_of(path) == (name,)


def test_a_folder_that_is_gone_holds_no_versions(tmp_path: Path) -> None:
    assert conflict_copies_of(tmp_path / "weg" / "studie.levensreis") == ()
    assert conflict_copies_of(tmp_path / "bestand") == ()
