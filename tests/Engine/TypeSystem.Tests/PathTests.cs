namespace Cacao.Types;

public class PathTests
{
    private static readonly Path s_path = Path.Root.Append("products").Append(2).Append("name");

    [Fact]
    public void A_path_knows_its_steps()
    {
        Assert.Equal(["products", 2, "name"], s_path.ToList());
        Assert.Equal("/products/2/name", s_path.ToString());
        Assert.Equal(3, s_path.Length);
        Assert.Equal("name", s_path.Name);
        Assert.Equal(2, s_path.Parent!.Index);
        Assert.Null(s_path.Parent.Name);
        Assert.Equal(-1, s_path.Index);
    }

    [Fact]
    public void The_root_has_no_steps()
    {
        Assert.True(Path.Root.IsRoot);
        Assert.False(s_path.IsRoot);
        Assert.Empty(Path.Root.ToList());
        Assert.Equal("/", Path.Root.ToString());
    }

    [Fact]
    public void Paths_with_equal_steps_are_equal()
    {
        var same = Path.Root.Append("products").Append(2).Append("name");
        Assert.Equal(s_path, same);
        Assert.Equal(s_path.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(s_path, s_path.Parent);
        Assert.NotEqual(s_path, Path.Root.Append("products").Append(3).Append("name"));
        Assert.False(s_path.Equals(null));
        Assert.False(s_path.Equals((object)"/products/2/name"));
    }
}
