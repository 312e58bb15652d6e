using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Text;

namespace Cacao.Execution.InputValidation;

/// <summary>Names rules after their attributes: <c>StringLengthAttribute</c> is <c>STRING_LENGTH</c>.</summary>
internal static class RuleNames
{
    private const string Suffix = "Attribute";
    private static readonly ConcurrentDictionary<Type, string> s_names = [];

    public static string Of(ValidationAttribute attribute) => s_names.GetOrAdd(attribute.GetType(), Create);

    private static string Create(Type type)
    {
        var name = type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name[..^Suffix.Length] : type.Name;
        var code = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                code.Append('_');
            }

            code.Append(char.ToUpperInvariant(name[i]));
        }

        return code.ToString();
    }
}
