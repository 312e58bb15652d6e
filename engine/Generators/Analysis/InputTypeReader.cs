using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cacao.Generators.Analysis;

/// <summary>Reads input classes and how they are created.</summary>
internal sealed class InputTypeReader(ReaderContext context)
{
    private readonly InputFieldReader _fields = new(context);
    private readonly DirectiveReader _directives = new(context);

    /// <summary>Reads a class; <c>null</c> when it cannot be created, which is reported.</summary>
    public InputTypeModel? Read(INamedTypeSymbol type)
    {
        var attributes = type.GetAttributes();
        if (InputShapes.FindConstructor(type) is not { } constructor)
        {
            context.Report(DiagnosticDescriptors.InputWithoutConstructor, type, type.Name);
            return null;
        }

        var name = Naming.InputTypeName(type);
        var isOneOf = attributes.Find("OneOfAttribute") is not null;
        var members = InputShapes.BoundProperties(type, constructor)
            .Where(p => !PublicMembers.IsIgnored(p))
            .Select(p => ReadMember(type, constructor, p, isOneOf))
            .OfType<InputMemberModel>();
        return new InputTypeModel(
            name,
            GeneratedHosts.For(context.Compilation, name, "Object"),
            Code.TypeOf(type),
            context.Describe(type),
            _directives.ReadOther(attributes).ToEquatableArray(),
            ConfigurationAttributes.ForType(attributes).ToEquatableArray(),
            isOneOf,
            members.ToEquatableArray());
    }

    private InputMemberModel? ReadMember(
        INamedTypeSymbol type,
        IMethodSymbol constructor,
        IPropertySymbol property,
        bool isOneOf)
    {
        var parameter = constructor.Parameters.FirstOrDefault(
            p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase));
        if (_fields.Read(property, property.Type, null, isOneOf) is not { } field)
        {
            context.Report(
                DiagnosticDescriptors.UnsupportedInputMember,
                property,
                property.Name,
                property.Type.ToDisplayString(),
                Naming.InputTypeName(type));
            return null;
        }

        // The default of a constructor parameter is the default of the field.
        if (field.DefaultValue is null && parameter is not null)
        {
            field = field with { DefaultValue = ValueNodes.ReadDefault(parameter, parameter.GetAttributes()) };
        }

        var isOptional = TypeShapes.IsOptional(property.Type, out var value);
        var read = $"(({Code.TypeOf(type)})input).{Code.Identifier(property.Name)}";
        return new InputMemberModel(
            field with { Read = $"static input => {(isOptional ? $"InputMember.Unwrap({read})" : read)}" },
            parameter?.Name ?? property.Name,
            Code.Type(value),
            parameter is not null ? InputBinding.Constructor : BindingOf(property, field),
            isOptional);
    }

    // A property with an initializer keeps its value when the field is absent.
    private InputBinding BindingOf(IPropertySymbol property, InputFieldModel field)
    {
        var keepsOwnDefault = field.DefaultValue is null
            && !property.IsRequired
            && property.DeclaringSyntaxReferences.Any(r =>
                r.GetSyntax(context.CancellationToken) is PropertyDeclarationSyntax { Initializer: not null });
        return !keepsOwnDefault
            ? InputBinding.Initializer
            : property.SetMethod!.IsInitOnly ? InputBinding.InitOnlySetter : InputBinding.Setter;
    }
}
