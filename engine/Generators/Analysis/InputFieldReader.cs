using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads arguments and the fields of input classes.</summary>
internal sealed class InputFieldReader(ReaderContext context)
{
    private readonly TypeReferenceReader _types = new(context);
    private readonly DirectiveReader _directives = new(context);

    /// <summary>Reads a parameter or property; <c>null</c> when GraphQL cannot express its type.</summary>
    /// <param name="member">The parameter or property.</param>
    /// <param name="type">Its .NET type.</param>
    /// <param name="inferredIdType">The type that an id without a type name belongs to.</param>
    /// <param name="alwaysNullable">Whether the field may be left out whatever its .NET type says.</param>
    public InputFieldModel? Read(ISymbol member, ITypeSymbol type, string? inferredIdType, bool alwaysNullable = false)
    {
        var attributes = MemberAttributes.Of(member);
        var id = attributes.Find("IDAttribute");
        var syntax = attributes.Find("GraphQLTypeAttribute")?.StringArgument(0);
        var reference = syntax is not null
            ? TypeReferenceReader.FromSyntax(syntax)
            : _types.ReadInput(type, id is null ? null : "ID");
        var idTypeName = id is null ? null : IdTypeName(id) ?? inferredIdType;
        var convert = InputConversion.Write(type, KindOf(id, syntax), idTypeName, out var isSupported);
        if (reference is null || !isSupported)
        {
            return null;
        }

        ReportOptionalOfNonNull(member, type);
        var name = attributes.Find("GraphQLNameAttribute")?.StringArgument(0) ?? Naming.CamelCase(member.Name);
        return new InputFieldModel(
            name,
            alwaysNullable ? TypeReferenceReader.Nullable(reference)! : reference,
            context.Describe(member),
            DirectiveReader.ReadDeprecation(attributes),
            ValueNodes.ReadDefault(member, attributes),
            convert,
            ReadDirectives(member, attributes, name).ToEquatableArray(),
            ConfigurationAttributes.ForInput(attributes).ToEquatableArray())
        {
            Rules = ReadRules(attributes).ToEquatableArray(),
        };
    }

    private static IdKind KindOf(AttributeData? id, string? syntax) =>
        id is not null ? IdKind.Global
            : syntax?.Trim('[', ']', '!', ' ') == "ID" ? IdKind.Plain
            : IdKind.None;

    private IReadOnlyList<string> ReadRules(IReadOnlyList<AttributeData> attributes)
    {
        var rules = attributes.Where(a => a.AttributeClass is { } type && IsRule(type)).Select(Code.Attribute)
            .Distinct().ToList();
        context.UsesInputRules |= rules.Count > 0;
        return rules;
    }

    private static bool IsRule(INamedTypeSymbol attribute)
    {
        for (var type = attribute.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "ValidationAttribute" && type.ContainingNamespace.Name == "DataAnnotations")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type that an <c>[ID]</c> names.</summary>
    public string? IdTypeName(AttributeData id) =>
        id.TypeArgument() is { } type ? context.Types.OutputName(type) : id.StringArgument(0);

    private IReadOnlyList<string> ReadDirectives(
        ISymbol member,
        IReadOnlyList<AttributeData> attributes,
        string name) =>
        member is IParameterSymbol ? _directives.ReadArgument(attributes, name) : _directives.ReadOther(attributes);

    private void ReportOptionalOfNonNull(ISymbol member, ITypeSymbol type)
    {
        if (TypeShapes.IsOptional(type, out var value) && !TypeShapes.UnwrapNullable(value, out _))
        {
            context.Report(DiagnosticDescriptors.OptionalOfNonNull, member, member.Name, value.ToDisplayString());
        }
    }
}
