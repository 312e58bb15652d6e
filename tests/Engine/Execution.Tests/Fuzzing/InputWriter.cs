using System.Text;
using Cacao.Types;

namespace Cacao.Execution.Tests.Fuzzing;

/// <summary>Writes arguments, literals and variables.</summary>
internal sealed class InputWriter(Random random)
{
    private static readonly string[] s_variables =
    [
        "{}", "null", "[]", """{"flag":false,"text":"t","int":2}""", """{"flag":null}""", """{"flag":true,"int":0}""",
        """{"int":"x"}""", """{"int":99999999999}""", """{"int":-1}""", """{"text":"\ud83d"}""", """{"oops":1}""",
    ];

    public string Variables() => s_variables[random.Next(s_variables.Length)];

    public void WriteArguments(StringBuilder text, OutputField field)
    {
        var given = field.Arguments.Where(a => a.IsRequired || random.Next(2) == 0).ToList();
        if (given.Count == 0)
        {
            return;
        }

        text.Append('(');
        foreach (var argument in given)
        {
            text.Append(' ').Append(argument.Name).Append(": ");
            WriteValue(text, argument.Type, 0);
        }

        text.Append(')');
    }

    private void WriteValue(StringBuilder text, GraphQLType type, int depth)
    {
        if (random.Next(50) == 0)
        {
            text.Append(Pick("null", "{ a: 1 }", "[[1]]", "OOPS", "1e400", "99999999999999999999", "\"\"", "$text", "$oops"));
            return;
        }

        switch (type.NullableType)
        {
            case ListType list:
                text.Append('[');
                for (var i = random.Next(3); i > 0; i--)
                {
                    WriteValue(text, list.ElementType, depth + 1);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case InputObjectType input:
                WriteObject(text, input, depth);
                break;
            case EnumType enumType:
                text.Append(enumType.Values[random.Next(enumType.Values.Count)].Name);
                break;
            default:
                text.Append(Scalar(type.InnermostType.Name));
                break;
        }
    }

    private void WriteObject(StringBuilder text, InputObjectType type, int depth)
    {
        var fields = type.IsOneOf
            ? [type.Fields[random.Next(type.Fields.Count)]]
            : type.Fields.Where(f => f.IsRequired || (depth < 3 && random.Next(3) == 0)).ToList();
        text.Append('{');
        foreach (var field in fields)
        {
            text.Append(' ').Append(field.Name).Append(": ");
            WriteValue(text, field.Type, depth + 1);
        }

        text.Append(" }");
    }

    private string Scalar(string name) => name switch
    {
        "Int" => Pick("1", "-7", "0", "2147483647", "$int"),
        "Boolean" => Pick("true", "false", "$flag"),
        "ID" => Pick("1", "\"id\""),
        "DateTime" => "\"2026-11-20T10:00:00Z\"",
        "UUID" => "\"0190163d-8694-739b-aea5-966c26f8ad91\"",
        "JSON" or "Any" => Pick("{ a: [1, \"x\", true, null, E], b: $int }", "[$text]", "3", "\"s\""),
        _ => Pick("\"text\"", "\"\"\"block\"\"\"", "\"\\u{1F600}\"", "$text"),
    };

    private string Pick(params string[] items) => items[random.Next(items.Length)];
}
