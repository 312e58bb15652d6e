using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads unions: an interface or base class and the classes that derive from it.</summary>
internal sealed class UnionTypeReader(ReaderContext context, DerivedTypes derived)
{
    private readonly DirectiveReader _directives = new(context);

    /// <summary>The name of a union; <c>null</c> when the type is none.</summary>
    public static string? NameOf(INamedTypeSymbol type) =>
        type.FindAttribute("UnionTypeAttribute") is { } attribute
            ? attribute.StringArgument(0) ?? Naming.TypeName(type)
            : null;

    public UnionTypeModel Read(INamedTypeSymbol type)
    {
        var attributes = type.GetAttributes();
        var name = context.Types.OutputName(type);
        return new UnionTypeModel(
            name,
            GeneratedHosts.For(context.Compilation, name, "Union"),
            Code.TypeOf(type),
            context.Describe(type),
            _directives.ReadOther(attributes).ToEquatableArray(),
            ConfigurationAttributes.ForType(attributes).ToEquatableArray(),
            derived.Of(type).Select(context.Types.RequireOutput).ToEquatableArray());
    }
}
