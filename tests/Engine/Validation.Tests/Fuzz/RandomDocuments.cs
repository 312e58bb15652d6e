using System.Text;
using Cacao.Types;

namespace Cacao.Validation.Fuzz;

/// <summary>Writes random documents: mostly in the vocabulary of a schema, so that they get past the first rules, and often
/// wrong in some way.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] s_typeNames = [.. ShopSchema.Instance.Types.Select(type => type.Name), "Unheard"];
    private static readonly string[] s_directives = ["skip", "include", "once", "many", "defer", "stream", "unheard"];
    private static readonly string[] s_names = ["a", "b", "id", "name", "unheard"];
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _budget;
    private bool _isCareful;

    /// <summary>The next document.</summary>
    public string Next()
    {
        _text.Clear();
        _budget = 120;
        _isCareful = Chance(40);
        var definitions = _isCareful ? 1 : _random.Next(1, 6);
        for (var i = 0; i < definitions; i++)
        {
            if (Wrong(40))
            {
                WriteFragment();
            }
            else
            {
                WriteOperation();
            }
        }

        return _text.ToString();
    }

    private void WriteOperation()
    {
        var schema = ShopSchema.Instance;
        var (keyword, type) = (_isCareful ? 3 : _random.Next(4)) switch
        {
            0 => ("mutation", schema.MutationType!),
            1 => ("subscription", schema.SubscriptionType!),
            _ => ("query", schema.QueryType),
        };
        _text.Append(keyword).Append(' ');
        if (Chance(70))
        {
            _text.Append('Q').Append(_random.Next(4));
        }

        if (Wrong(50))
        {
            WriteVariables();
        }

        WriteDirectives();
        WriteSelections(type, 0);
    }

    private void WriteVariables()
    {
        _text.Append('(');
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            _text.Append("$v").Append(_random.Next(3)).Append(": ");
            var list = Chance(25);
            _text.Append(list ? "[" : "").Append(Pick(s_typeNames)).Append(list ? "]" : "").Append(Chance(40) ? "! " : " ");
            if (Chance(30))
            {
                _text.Append("= ");
                WriteValue(null, 0, constant: true);
            }
        }

        _text.Append(')');
    }

    private void WriteFragment()
    {
        var type = Pick(s_typeNames);
        _text.Append("fragment F").Append(_random.Next(4)).Append(" on ").Append(type);
        WriteDirectives();
        WriteSelections(ShopSchema.Instance.TryGetType(type, out var named) ? named : null, 0);
    }

    private void WriteSelections(NamedType? type, int depth)
    {
        _text.Append(" { ");
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            switch (_isCareful ? 9 : _random.Next(10))
            {
                case 0:
                    _text.Append("...F").Append(_random.Next(4)).Append(' ');
                    WriteDirectives();
                    break;
                case 1 when depth < 6 && _budget > 0:
                    var condition = Chance(80) ? Pick(s_typeNames) : null;
                    _text.Append("... ").Append(condition is null ? "" : $"on {condition} ");
                    WriteDirectives();
                    WriteSelections(condition is null || !ShopSchema.Instance.TryGetType(condition, out var named) ? type : named, depth + 1);
                    break;
                default:
                    WriteField(type, depth);
                    break;
            }
        }

        _text.Append(" } ");
    }

    private void WriteField(NamedType? type, int depth)
    {
        _budget--;
        var field = type is ComplexType { Fields.Count: > 0 } complex && !Wrong(10)
            ? complex.Fields[_random.Next(complex.Fields.Count)]
            : null;
        _text.Append(Wrong(25) ? $"{Pick(s_names)}: " : "")
            .Append(field?.Name ?? Pick(_isCareful ? ["__typename"] : ["__typename", "__schema", .. s_names]));
        var arguments = field?.Arguments.Where(a => (_isCareful && a.IsRequired) || Wrong(70)).ToList() ?? [];
        if (arguments.Count > 0)
        {
            _text.Append('(');
            foreach (var argument in arguments)
            {
                _text.Append(Wrong(5) ? Pick(s_names) : argument.Name).Append(": ");
                WriteValue(argument.Type, 0, constant: false);
            }

            _text.Append(')');
        }

        WriteDirectives();
        if (field?.Type.InnermostType.IsCompositeType ?? Wrong(20))
        {
            if (depth < 6 && _budget > 0)
            {
                WriteSelections(field?.Type.InnermostType, depth + 1);
                return;
            }

            _text.Append(_isCareful ? " { __typename }" : "");
        }

        _text.Append(' ');
    }

    private void WriteDirectives()
    {
        while (Wrong(8))
        {
            var name = Pick(s_directives);
            _text.Append(" @").Append(name).Append(' ');
            if (Chance(80))
            {
                _text.Append(name == "many" ? "(tag: " : name == "defer" ? "(label: " : "(if: ");
                WriteValue(null, 0, constant: false);
                _text.Append(')');
            }
        }
    }

    private void WriteValue(GraphQLType? type, int depth, bool constant)
    {
        if (!constant && Wrong(20))
        {
            _text.Append("$v").Append(_random.Next(3)).Append(' ');
            return;
        }

        switch (type?.NullableType)
        {
            case ScalarType { Name: "ID" } when _isCareful:
                _text.Append("1 ");
                break;
            case InputObjectType input when Chance(90) && depth < 4:
                _text.Append("{ ");
                foreach (var field in input.Fields.Where(_ => Chance(40)))
                {
                    _text.Append(Chance(95) ? field.Name : "unheard").Append(": ");
                    WriteValue(field.Type, depth + 1, constant);
                }

                _text.Append("} ");
                break;
            case ListType list when Chance(70) && depth < 4:
                _text.Append("[ ");
                for (var i = _random.Next(3); i > 0; i--)
                {
                    WriteValue(list.ElementType, depth + 1, constant);
                }

                _text.Append("] ");
                break;
            case EnumType enumType when Chance(80):
                _text.Append(enumType.Values[_random.Next(enumType.Values.Count)].Name).Append(' ');
                break;
            default:
                _text.Append(Pick(["1", "2.5", "\"x\"", "true", "null", "[1]", "{ a: 1 }", "NAME", "99999999999"])).Append(' ');
                break;
        }
    }

    // A careful document takes no turn that may be wrong.
    private bool Wrong(int percent) => !_isCareful && Chance(percent);

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(string[] items) => items[_random.Next(items.Length)];
}
