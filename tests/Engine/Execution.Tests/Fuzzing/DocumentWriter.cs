using System.Text;
using Cacao.Types;

namespace Cacao.Execution.Tests.Fuzzing;

/// <summary>Writes documents of the grammar in the words of a schema: mostly valid, so that they are executed, and now and
/// then wrong in some way.</summary>
internal sealed class DocumentWriter(Schema schema, Random random)
{
    private const int MaxDepth = 5;

    private static readonly string[] s_conditions = ["", "", "(if: true)", "(if: $flag)", "(if: false)"];

    private static readonly string[] s_variables = ["$flag: Boolean! = true", "$text: String", "$int: Int = 1"];

    private readonly StringBuilder _text = new();
    private readonly InputWriter _inputs = new(random);
    private int _budget;
    private int _labels;

    /// <summary>The next document, with the operation <c>O0</c> and fragments.</summary>
    public string Next()
    {
        _text.Clear();
        _budget = 40;
        _labels = 0;
        var (keyword, root) = random.Next(10) switch
        {
            0 => ("mutation", schema.MutationType!),
            1 => ("subscription", schema.SubscriptionType!),
            _ => ("query", schema.QueryType),
        };
        WriteSelections(root, 0);
        foreach (var type in (string[])["Thing", "Node", "Query"])
        {
            if (_text.ToString().Contains($"...F{type}", StringComparison.Ordinal) || Chance(1))
            {
                _text.Append($" fragment F{type} on {type}");
                WriteSelections(schema.GetType<NamedType>(type), MaxDepth - 1, maySpread: false);
            }
        }

        var body = _text.ToString();
        var variables = s_variables.Where(v => body.Contains(v[..v.IndexOf(':', StringComparison.Ordinal)], StringComparison.Ordinal));
        var definitions = string.Join(' ', variables);
        return $"{keyword} O0{(definitions.Length == 0 ? "" : $"({definitions})")}{body}";
    }

    private void WriteSelections(NamedType type, int depth, bool maySpread = true)
    {
        _text.Append(" {");
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            if (maySpread && Chance(20))
            {
                WriteFragment(type, depth);
            }
            else
            {
                WriteField(type, depth, maySpread);
            }
        }

        _text.Append(" }");
    }

    private void WriteFragment(NamedType type, int depth)
    {
        var spread = type.Name is "Thing" or "Query" ? type.Name : "Node";
        if (depth > 0 && Chance(30) && (type.Name == spread || schema.DoTypesOverlap(type, schema.GetType<NamedType>(spread))))
        {
            _text.Append($" ...F{spread}");
            WriteDefer();
            return;
        }

        var possible = schema.GetPossibleTypes(type);
        var target = Chance(50) && possible.Count > 0 ? possible[random.Next(possible.Count)] : type;
        _text.Append(Chance(30) && target == type ? " ..." : $" ... on {target.Name}");
        WriteDefer();
        WriteSelections(target, depth + 1);
    }

    private void WriteDefer()
    {
        if (Chance(30))
        {
            _text.Append(Chance(30) ? $" @defer(label: \"l{_labels++}\")" : " @defer" + Pick(s_conditions));
        }
        else if (Chance(10))
        {
            _text.Append(Pick(" @include(if: $flag)", " @skip(if: $flag)", " @many(tag: 1)", " @oops"));
        }
    }

    private void WriteField(NamedType type, int depth, bool maySpread)
    {
        if (type is not ComplexType { Fields.Count: > 0 } complex || Chance(8) || --_budget < 0)
        {
            _text.Append(Chance(3) ? " __schema { types { name kind } }" : " __typename");
            return;
        }

        var field = complex.Fields[random.Next(complex.Fields.Count)];
        var composite = field.Type.InnermostType.IsCompositeType;
        if (composite && depth >= MaxDepth)
        {
            _text.Append(" __typename");
            return;
        }

        // Arguments differ from field to field; different names keep most of them from being in conflict.
        _text.Append(field.Arguments.Count > 0 || Chance(10) ? $" a{_labels++}: " : " ").Append(Chance(1) ? "oops" : field.Name);
        _inputs.WriteArguments(_text, field);
        if (field.Type.NullableType is ListType && Chance(20) && depth > 0)
        {
            _text.Append(Pick(" @stream", " @stream(initialCount: 1)", " @stream(initialCount: $int)", " @stream(if: $flag)"));
        }

        if (composite || Chance(1))
        {
            WriteSelections(field.Type.InnermostType, depth + 1, maySpread);
        }
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private string Pick(params string[] items) => items[random.Next(items.Length)];
}
