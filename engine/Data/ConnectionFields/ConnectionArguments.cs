using Cacao.Data;
using Cacao.Resolvers;

namespace Cacao.Types.Pagination;

/// <summary>Hands the page arguments of a connection to its resolver. Called by generated code.</summary>
public static class ConnectionArguments
{
    private const string Key = "Cacao.PagingArguments";

    /// <summary>The page arguments of the field that is resolved; those of a first page of default size when the field
    /// is no connection.</summary>
    public static PagingArguments Of(IResolverContext context) =>
        context.LocalContextData.TryGetValue(Key, out var value) && value is PagingArguments arguments
            ? arguments
            : default;

    /// <summary>Reads and checks the arguments before the resolver runs.</summary>
    /// <exception cref="PagingArgumentException">The arguments contradict each other or exceed a limit.</exception>
    internal static void Set(IResolverContext context, PagingOptions options)
    {
        var arguments = new PagingArguments(
            context.ArgumentValue<int?>("first"),
            context.ArgumentValue<string?>("after"),
            options.AllowBackwardPagination ? context.ArgumentValue<int?>("last") : null,
            options.AllowBackwardPagination ? context.ArgumentValue<string?>("before") : null,
            options.IncludeTotalCount && context.Selection.IsSelected(ConnectionTypes.TotalCount))
        {
            Options = options,
        };
        var window = PageWindow.From(arguments);

        // A resolver that looks at the size sees the default of the field as if the client had asked for it.
        if (arguments is { First: null, Last: null })
        {
            arguments = arguments with { First = window.Size };
        }

        context.LocalContextData = context.LocalContextData.SetItem(Key, arguments);
    }
}
