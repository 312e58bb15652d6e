using Cacao.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads what happens to a query or list between the resolver and the executor.</summary>
internal sealed class QueryReader(ReaderContext context)
{
    private const string Queries = "Cacao.Data.FieldQueries";

    private static readonly string[] s_attributes =
        ["UseFilteringAttribute", "UseSortingAttribute", "UseProjectionAttribute"];

    /// <summary>Reads a field.</summary>
    /// <param name="member">The resolver or member.</param>
    /// <param name="result">The .NET type of its result, without <c>Task</c>.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="isPaged">Whether a page of the result is taken, which runs a query.</param>
    /// <returns>How the result is treated; <c>null</c> when it is left alone.</returns>
    public QueriedField? Read(
        ISymbol member,
        ITypeSymbol result,
        IReadOnlyList<AttributeData> attributes,
        bool isPaged)
    {
        TypeShapes.UnwrapNullable(result, out var core);
        var isQuery = TypeShapes.TryGetElement(core, out _) && TypeShapes.Inherits(core, "IQueryable")
            && context.Compilation.GetTypeByMetadataName(Queries) is not null;
        var format = IsApplied(member, core, isQuery, attributes) ? $"global::{Queries}.Apply({{0}}, context)" : "{0}";

        // A query runs in the resolver: the services that it needs end with it.
        if (isQuery && !isPaged)
        {
            return new QueriedField($"await global::{Queries}.ToListAsync({format}, context)", IsAwaited: true);
        }

        return format == "{0}" ? null : new QueriedField(format, IsAwaited: false);
    }

    private bool IsApplied(ISymbol member, ITypeSymbol core, bool isQuery, IReadOnlyList<AttributeData> attributes)
    {
        var used = attributes.Where(a => s_attributes.Any(a.Is)).ToList();
        context.UsesQueryArguments |= used.Any(a => !a.Is("UseProjectionAttribute"));
        context.UsesProjections |= used.Any(a => a.Is("UseProjectionAttribute"));

        // A resolver that takes the query context applies it itself.
        if (used.Count == 0
            || (member is IMethodSymbol method
                && method.Parameters.Any(p => p.Type.Name == "QueryContext" && p.Type.IsEngineSymbol())))
        {
            return false;
        }

        if (isQuery || (TypeShapes.TryGetElement(core, out _) && !TypeShapes.IsAsyncStream(core)))
        {
            return true;
        }

        var attribute = used[0].AttributeClass!.Name.Replace("Attribute", string.Empty);
        context.Report(DiagnosticDescriptors.QueryAttributeWithoutQuery, member, attribute, member.Name);
        return false;
    }
}
