using Cacao.Generators.Analysis;
using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes object and interface types with their resolvers.</summary>
internal static class ComplexTypeEmitter
{
    public static void Emit(CodeWriter code, ComplexTypeModel type)
    {
        var isInterface = type.Kind == ComplexTypeKind.Interface;
        var names = new ResolverNames(type);
        var resolvers = isInterface ? [] : type.Fields.Select(f => names.Of(f)).ToList();
        var configuration = isInterface ? "InterfaceTypeConfiguration" : "ObjectTypeConfiguration";
        string[] extension = type.Kind == ComplexTypeKind.ObjectExtension ? ["IsExtension = true"] : [];
        TypeEmitter.EmitFactory(
            code,
            type,
            configuration,
            [.. extension, .. TypeEmitter.List("Interfaces", [.. type.Interfaces.Select(TypeReferenceReader.Named)])],
            () =>
            {
                if (!isInterface && type.Fields.Count > 0)
                {
                    code.Line("var resolvers = new Resolvers();");
                }

                if (type.NodeResolver is { Attributes.Count: > 0 } node)
                {
                    FieldEmitter.EmitNode(code, type, node);
                }

                foreach (var field in type.Fields)
                {
                    FieldEmitter.Emit(code, type, field, isInterface ? null : names.Of(field));
                }
            });
        if (resolvers.Count > 0)
        {
            code.Line();
            ResolverEmitter.Emit(code, type, names);
        }
    }
}
