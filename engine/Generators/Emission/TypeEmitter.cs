using Cacao.Generators.Analysis;
using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes the file of a type.</summary>
internal static class TypeEmitter
{
    /// <summary>The method of a host that creates the configuration.</summary>
    public const string FactoryMethod = "CreateTypeConfiguration";

    private static readonly string[] s_usings =
    [
        "Cacao.Execution.InputValidation",
        "Cacao.Execution.MutationConventions",
        "Cacao.Execution.Relay",
        "Cacao.Execution.SourceGeneration",
        "Cacao.Execution.SourceSchemas",
        "Cacao.Language",
        "Cacao.Resolvers",
        "Cacao.Types",
        "Cacao.Types.Configuration",
        "Microsoft.Extensions.DependencyInjection",
        "System.ComponentModel",
        "System.Runtime.CompilerServices",
        "System.Threading.Tasks",
    ];

    public static string Emit(TypeModel type)
    {
        var code = new CodeWriter(type.Host.Namespace, s_usings);
        var modifiers = type.IsUserHost ? "static partial class" : "internal static class";
        code.Block($"{modifiers} {type.Host.Name}", () =>
        {
            switch (type)
            {
                case ComplexTypeModel complex:
                    ComplexTypeEmitter.Emit(code, complex);
                    break;
                case EnumTypeModel enumType:
                    EmitEnum(code, enumType);
                    break;
                case UnionTypeModel union:
                    EmitUnion(code, union);
                    break;
                case InputTypeModel input:
                    InputTypeEmitter.Emit(code, input);
                    break;
            }
        });
        return code.ToString();
    }

    /// <summary>Writes the method that creates a configuration; the body goes on filling the local
    /// <c>type</c>.</summary>
    public static void EmitFactory(
        CodeWriter code,
        TypeModel type,
        string configuration,
        IEnumerable<string> properties,
        Action body)
    {
        code.Line($"/// <summary>Describes the type {type.Name}.</summary>");
        code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        code.Block($"internal static {configuration} {FactoryMethod}()", () =>
        {
            EmitInitializer(code, $"var type = new {configuration}({Code.String(type.Name)})", [
                .. Optional("Description", type.Description),
                .. type.RuntimeType is null ? Array.Empty<string>() : [$"RuntimeType = typeof({type.RuntimeType})"],
                .. properties,
                .. List("Directives", type.Directives),
            ], ";");
            body();
            foreach (var attribute in type.Attributes)
            {
                code.Line($"((ITypeConfigurationAttribute){attribute}).Configure(type);");
            }

            code.Line("return type;");
        });
    }

    /// <summary>Writes a construction with its object initializer.</summary>
    public static void EmitInitializer(
        CodeWriter code,
        string construction,
        IReadOnlyList<string> properties,
        string end)
    {
        if (properties.Count == 0)
        {
            code.Line(construction + end);
            return;
        }

        code.Block(
            construction,
            () =>
            {
                foreach (var property in properties)
                {
                    code.Line(property + ",");
                }
            },
            "}" + end);
    }

    public static IEnumerable<string> Optional(string property, string? text) =>
        text is null ? [] : [$"{property} = {Code.String(text)}"];

    public static IEnumerable<string> List(string property, IReadOnlyCollection<string> items) =>
        items.Count == 0 ? [] : [$"{property} = {{ {string.Join(", ", items)} }}"];

    public static IEnumerable<string> Features(IReadOnlyCollection<FeatureModel> features) =>
        features.Count == 0
            ? []
            : [$"Features = {{ {string.Join(", ", features.Select(f => $"[typeof({f.Type})] = {f.Value}"))} }}"];

    private static void EmitEnum(CodeWriter code, EnumTypeModel type) =>
        EmitFactory(code, type, "EnumTypeConfiguration", [], () =>
        {
            foreach (var value in type.Values)
            {
                EmitInitializer(
                    code,
                    $"type.Values.Add(new EnumValueConfiguration({Code.String(value.Name)}, {value.RuntimeValue})",
                    [
                        .. Optional("Description", value.Description),
                        .. Optional("DeprecationReason", value.DeprecationReason),
                        .. List("Directives", value.Directives),
                    ],
                    ");");
            }
        });

    private static void EmitUnion(CodeWriter code, UnionTypeModel type) =>
        EmitFactory(code, type, "UnionTypeConfiguration", [], () =>
        {
            foreach (var member in type.Members)
            {
                code.Line($"type.Types.Add({TypeReferenceReader.Named(member)});");
            }
        });
}
