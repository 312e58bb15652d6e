namespace Cacao.Execution.Tests;

public sealed class ErrorExtensionsTests
{
    [Fact]
    public void Each_part_of_an_error_can_be_exchanged()
    {
        var exception = new InvalidOperationException();
        IError error = new GraphQLError("old") { Exception = exception };

        Assert.Equal("new", error.WithMessage("new").Message);
        Assert.Equal("CODE", error.WithCode("CODE").Code);
        Assert.Equal("/a", error.WithPath(Path.Root.Append("a")).Path?.ToString());
        Assert.Same(exception, error.WithException(exception).Exception);
        Assert.Null(error.RemoveException().Exception);
        Assert.Equal("old", error.Message);
    }

    [Fact]
    public void Members_of_extensions_are_set_and_removed_in_copies()
    {
        IError error = new GraphQLError("error");

        var set = error.SetExtension("a", 1).SetExtension("b", 2).SetExtension("a", 3);

        Assert.Empty(error.Extensions);
        Assert.Equal([("a", 3), ("b", 2)], set.Extensions.OrderBy(e => e.Key).Select(e => (e.Key, (int)e.Value!)));
        Assert.Equal(["b"], set.RemoveExtension("a").Extensions.Keys);
        Assert.Empty(set.WithExtensions(new Dictionary<string, object?>()).Extensions);
    }
}
