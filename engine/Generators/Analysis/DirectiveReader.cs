using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Turns the source-schema attributes into directives.</summary>
internal sealed class DirectiveReader(ReaderContext context)
{
    private const string Factory = "SourceSchemaDirectives";

    private static readonly string[] s_everywhere = ["InaccessibleAttribute", "TagAttribute"];
    private static readonly string[] s_onTypes = ["EntityKeyAttribute", "ShareableAttribute", "InternalAttribute"];
    private static readonly string[] s_onArguments = ["IsAttribute", "RequireAttribute"];

    private static readonly string[] s_onFields =
    [
        "LookupAttribute", "InternalAttribute", "ShareableAttribute", "ExternalAttribute", "ProvidesAttribute",
        "OverrideAttribute",
    ];

    /// <summary>The directives of an object or interface type.</summary>
    public IReadOnlyList<string> ReadType(IEnumerable<AttributeData> attributes) => Read(attributes, s_onTypes);

    /// <summary>The directives of an output field.</summary>
    public IReadOnlyList<string> ReadField(IEnumerable<AttributeData> attributes) => Read(attributes, s_onFields);

    /// <summary>The directives of an argument.</summary>
    public IReadOnlyList<string> ReadArgument(IEnumerable<AttributeData> attributes, string name) =>
        Read(attributes, s_onArguments, name);

    /// <summary>The directives of all else. A class may be output and input, and some attributes mean only the
    /// output.</summary>
    public IReadOnlyList<string> ReadOther(IEnumerable<AttributeData> attributes) => Read(attributes, []);

    private IReadOnlyList<string> Read(
        IEnumerable<AttributeData> attributes,
        string[] allowed,
        string? argumentName = null)
    {
        var directives = new List<string>();
        foreach (var attribute in attributes)
        {
            if (attribute.EngineName() is { } name
                && (s_everywhere.Contains(name) || allowed.Contains(name))
                && ReadOne(attribute, argumentName) is { } directive)
            {
                directives.Add($"{Factory}.{directive}");
                context.UsesSourceSchemaDirectives = true;
            }
        }

        return directives;
    }

    /// <summary>Why a member is deprecated; <c>null</c> when it is not.</summary>
    public static string? ReadDeprecation(IEnumerable<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Is("GraphQLDeprecatedAttribute"))
            {
                return attribute.StringArgument(0);
            }

            if (attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" })
            {
                return attribute.StringArgument(0) ?? "No longer supported";
            }
        }

        return null;
    }

    private static string? ReadOne(AttributeData attribute, string? argumentName)
    {
        var text = attribute.StringArgument(0) is { } argument ? Code.String(argument) : null;
        return attribute.EngineName() switch
        {
            "LookupAttribute" => "Lookup()",
            "InternalAttribute" => "Internal()",
            "InaccessibleAttribute" => "Inaccessible()",
            "ShareableAttribute" => "Shareable()",
            "ExternalAttribute" => "External()",
            "EntityKeyAttribute" => $"Key({text})",
            "ProvidesAttribute" => $"Provides({text})",
            "OverrideAttribute" => $"Override({text})",
            "TagAttribute" => $"Tag({text})",
            "IsAttribute" => $"Is({text})",
            "RequireAttribute" => $"Require({text ?? Code.String(argumentName ?? string.Empty)})",
            _ => null,
        };
    }
}
