namespace EShop.TestKit.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eshop-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_value_is_kept_beside_the_test_as_indented_json()
        => new { Name = "Blue «Bird»", Tags = new[] { 1, 2 } }.MatchSnapshot();

    [Fact]
    public void A_missing_snapshot_is_written_and_matches_from_then_on()
    {
        Snapshot.Compare("a\n", _folder, "T.m.snap", mustExist: false);
        Snapshot.Compare("a\n", _folder, "T.m.snap", mustExist: true);

        Assert.Equal("a\n", File.ReadAllText(Path.Combine(_folder, "T.m.snap")));
    }

    [Fact]
    public void A_missing_snapshot_fails_where_nobody_would_review_it()
    {
        Assert.Throws<SnapshotException>(() => Snapshot.Compare("a\n", _folder, "T.m.snap", mustExist: true));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_different_value_fails_names_the_line_and_is_kept_until_it_matches()
    {
        Snapshot.Compare("a\nb\n", _folder, "T.m.snap", mustExist: false);
        var mismatch = Path.Combine(_folder, "__mismatch__", "T.m.snap");

        var exception = Assert.Throws<SnapshotException>(
            () => Snapshot.Compare("a\nc\n", _folder, "T.m.snap", mustExist: false));

        Assert.Contains("at line 2:\nexpected: b\nactual:   c", exception.Message);
        Assert.Equal("a\nc\n", File.ReadAllText(mismatch));

        Snapshot.Compare("a\nb\n", _folder, "T.m.snap", mustExist: false);
        Assert.False(File.Exists(mismatch));
    }

    [Fact]
    public void A_path_of_a_deterministic_build_is_found_again()
        => Assert.Equal(
            Path.Combine(RepositoryRoot.FullPath, "tests/TestKit.Tests"), RepositoryRoot.Resolve("/_/tests/TestKit.Tests"));
}
