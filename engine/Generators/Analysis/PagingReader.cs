using Cacao.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads connections.</summary>
internal sealed class PagingReader(ReaderContext context)
{
    private const string Arguments = "global::Cacao.Types.Pagination.ConnectionArguments.Of(context)";
    private const string ToConnection = "global::Cacao.Types.Pagination.PageConnectionExtensions.ToConnection";
    private const string PagingOfLists = "Cacao.Data.EnumerablePagingExtensions";
    private const string PagingOfQueries = "Cacao.Data.PagingQueryableExtensions";

    private readonly TypeReferenceReader _types = new(context);

    /// <summary>Reads a field; <c>null</c> when it is no connection.</summary>
    /// <param name="member">The resolver or member.</param>
    /// <param name="result">The .NET type of its result, without <c>Task</c>.</param>
    /// <param name="attributes">Its attributes.</param>
    public PagedField? Read(ISymbol member, ITypeSymbol result, IReadOnlyList<AttributeData> attributes)
    {
        if (attributes.Find("UsePagingAttribute") is not { } paging)
        {
            return null;
        }

        TypeShapes.UnwrapNullable(result, out var core);
        if (FindConversion(core) is not var (element, format, isAwaited) || _types.ReadOutput(element) is not { } node)
        {
            context.Report(DiagnosticDescriptors.PagingWithoutList, member, member.Name, result.ToDisplayString());
            return null;
        }

        context.UsesPaging = true;
        return new PagedField(
            node + ".List()",
            $"new global::Cacao.Types.Pagination.ConnectionFeature({node}, {Code.Attribute(paging)})",
            element,
            format,
            isAwaited);
    }

    private (ITypeSymbol Element, string Format, bool IsAwaited)? FindConversion(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Connection" or "Page", TypeArguments.Length: 1 } && current.IsEngineSymbol())
            {
                return (current.TypeArguments[0], current.Name == "Page" ? $"{ToConnection}({{0}})" : "{0}", false);
            }
        }

        if (!TypeShapes.TryGetElement(type, out var element) || TypeShapes.IsAsyncStream(type))
        {
            return null;
        }

        if (!TypeShapes.Inherits(type, "IQueryable"))
        {
            return (element, $"{ToConnection}(global::{PagingOfLists}.ToPage({{0}}, {Arguments}))", false);
        }

        // A query is paged by its order, in the database.
        var page = $"await global::{PagingOfQueries}.ToPageAsync({{0}}, {Arguments}, context.RequestAborted)";
        return context.Compilation.GetTypeByMetadataName(PagingOfQueries) is null
            ? null
            : (element, $"{ToConnection}({page})", true);
    }
}
