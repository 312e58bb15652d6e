using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Execution.MutationConventions;

/// <summary>The names that the conventions give to the parts of one mutation.</summary>
internal sealed record MutationNames(
    string InputArgument,
    string Input,
    string Payload,
    string PayloadField,
    string ErrorUnion,
    string ErrorsField)
{
    public static MutationNames For(
        FieldConfiguration field,
        UseMutationConventionAttribute? convention,
        MutationConventionOptions options)
    {
        var name = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
        return new MutationNames(
            convention?.InputArgumentName ?? options.InputArgumentName,
            convention?.InputTypeName ?? Apply(options.InputTypeNamePattern, name),
            convention?.PayloadTypeName ?? Apply(options.PayloadTypeNamePattern, name),
            convention?.PayloadFieldName ?? FieldNameOf(field.Type),
            convention?.PayloadErrorTypeName ?? Apply(options.PayloadErrorTypeNamePattern, name),
            convention?.PayloadErrorsFieldName ?? options.PayloadErrorsFieldName);
    }

    private static string Apply(string pattern, string name) =>
        pattern.Replace("{MutationName}", name, StringComparison.Ordinal);

    // A product is found in "product", several in "products".
    private static string FieldNameOf(TypeReference type)
    {
        var isList = false;
        while (type.Inner is { } inner)
        {
            isList |= type.Wrapper == TypeKind.List;
            type = inner;
        }

        var name = type.Name ?? ScalarName(type.RuntimeType!);
        name = char.ToLowerInvariant(name[0]) + name[1..];
        return isList ? Pluralize(name) : name;
    }

    private static string ScalarName(Type type) => type switch
    {
        _ when type == typeof(Guid) => "uuid",
        _ when type == typeof(long) => "long",
        _ when type == typeof(DateTimeOffset) => "dateTime",
        _ => type.Name,
    };

    private static string Pluralize(string name)
    {
        if (name.EndsWith('y') && name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal))
        {
            return name[..^1] + "ies";
        }

        return name.EndsWith('s') || name.EndsWith('x') || name.EndsWith("ch", StringComparison.Ordinal)
            || name.EndsWith("sh", StringComparison.Ordinal)
            ? name + "es"
            : name + "s";
    }
}
