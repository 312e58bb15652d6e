using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Checks what the composite schemas specification asks of lookups.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--lookup"/>
internal static class LookupRules
{
    public static void Check(
        ReaderContext context,
        ISymbol member,
        IReadOnlyList<AttributeData> attributes,
        ITypeSymbol result,
        IReadOnlyList<InputFieldModel> arguments)
    {
        if (attributes.Find("LookupAttribute") is null)
        {
            CheckStrayIs(context, member);
            return;
        }

        var isNullable = TypeShapes.UnwrapNullable(result, out var core);
        if (TypeShapes.TryGetElement(core, out _))
        {
            context.Report(DiagnosticDescriptors.LookupReturnsList, member, member.Name);
        }
        else if (!isNullable)
        {
            context.Report(DiagnosticDescriptors.LookupResultMustBeNullable, member, member.Name);
        }

        if (arguments.Count == 0)
        {
            context.Report(DiagnosticDescriptors.LookupWithoutArguments, member, member.Name);
        }
    }

    private static void CheckStrayIs(ReaderContext context, ISymbol member)
    {
        foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? [])
        {
            if (parameter.HasAttribute("IsAttribute"))
            {
                context.Report(DiagnosticDescriptors.IsOutsideLookup, parameter, parameter.Name, member.Name);
            }
        }
    }
}
