using Cacao.Language;

namespace Cacao.Types;

public class ErrorTests
{
    [Fact]
    public void An_error_is_built_step_by_step()
    {
        var exception = new InvalidOperationException();
        var error = ErrorBuilder.New()
            .SetMessage("Sold out.")
            .SetCode("SOLD_OUT")
            .SetPath(Path.Root.Append("buy"))
            .AddLocation(new Location(0, 1, 1, 1))
            .SetExtension("left", 0)
            .SetException(exception)
            .Build();
        Assert.Equal("Sold out.", error.Message);
        Assert.Equal("SOLD_OUT", error.Code);
        Assert.Equal("/buy", error.Path?.ToString());
        Assert.Equal(1, Assert.Single(error.Locations).Line);
        Assert.Equal(0, error.Extensions["left"]);
        Assert.Same(exception, error.Exception);
    }

    [Fact]
    public void An_error_needs_a_message() =>
        Assert.Throws<InvalidOperationException>(() => ErrorBuilder.New().SetCode("X").Build());

    [Fact]
    public void An_exception_carries_its_errors()
    {
        Assert.Equal("a", new GraphQLException("a").Errors.Single().Message);
        var exception = new GraphQLException(new GraphQLError("b"), new GraphQLError("c"));
        Assert.Equal("b", exception.Message);
        Assert.Equal(["b", "c"], exception.Errors.Select(error => error.Message));
        Assert.NotEmpty(new GraphQLException(Array.Empty<IError>()).Message);
    }

    [Fact]
    public void Any_error_becomes_a_record()
    {
        var error = new GraphQLError("a");
        Assert.Same(error, GraphQLError.From(error));
        var copy = GraphQLError.From(new OtherError());
        Assert.Equal("other", copy.Message);
        Assert.Equal("CODE", copy.Code);
        Assert.Equal("/x", copy.Path?.ToString());
    }

    private sealed class OtherError : IError
    {
        public string Message => "other";

        public string? Code => "CODE";

        public Path? Path => Path.Root.Append("x");

        public IReadOnlyList<Location> Locations => [];

        public IReadOnlyDictionary<string, object?> Extensions => new Dictionary<string, object?>();

        public Exception? Exception => null;
    }
}
