using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads enums.</summary>
internal sealed class EnumTypeReader(ReaderContext context)
{
    private readonly DirectiveReader _directives = new(context);

    public EnumTypeModel Read(INamedTypeSymbol type)
    {
        var attributes = type.GetAttributes();
        var name = context.Types.OutputName(type);
        return new EnumTypeModel(
            name,
            GeneratedHosts.For(context.Compilation, name, "Enum"),
            Code.TypeOf(type),
            context.Describe(type),
            _directives.ReadOther(attributes).ToEquatableArray(),
            ConfigurationAttributes.ForType(attributes).ToEquatableArray(),
            ReadValues(type).ToEquatableArray());
    }

    /// <summary>The GraphQL name of an enum value.</summary>
    public static string ValueName(IFieldSymbol value) =>
        value.FindAttribute("GraphQLNameAttribute")?.StringArgument(0) ?? Naming.ScreamingCase(value.Name);

    private IEnumerable<EnumValueModel> ReadValues(INamedTypeSymbol type)
    {
        foreach (var value in type.GetMembers().OfType<IFieldSymbol>())
        {
            var attributes = value.GetAttributes();
            if (!value.HasConstantValue || attributes.Find("GraphQLIgnoreAttribute") is not null)
            {
                continue;
            }

            yield return new EnumValueModel(
                ValueName(value),
                $"{Code.TypeOf(type)}.{Code.Identifier(value.Name)}",
                context.Describe(value),
                DirectiveReader.ReadDeprecation(attributes),
                _directives.ReadOther(attributes).ToEquatableArray());
        }
    }
}
