using Cacao.Resolvers;

namespace Cacao.Types.Configuration;

/// <summary>Puts a field's middleware around its resolver.</summary>
internal static class ResolverPipeline
{
    public static FieldResolver? Compose(FieldConfiguration field)
    {
        var resolver = field.Resolver;
        if (resolver is null && field.PureResolver is { } pure && field.Middleware.Count > 0)
        {
            resolver = context => new ValueTask<object?>(Box(pure(context)));
        }

        if (resolver is null)
        {
            return null;
        }

        for (var i = field.Middleware.Count - 1; i >= 0; i--)
        {
            resolver = field.Middleware[i](resolver);
        }

        return resolver;
    }

    // As an object a global id would lose its type.
    private static object? Box(ResolvedValue value) =>
        value.Kind == ResolvedValueKind.NodeId ? value : value.ToObject();
}
