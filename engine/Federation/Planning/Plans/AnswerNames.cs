using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Says under which names a source schema answers: those of the result, except where fields of several object types meet
/// whose types differ there. They can be merged in the merged schema, or planning has added them, but not in the source schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
internal sealed class AnswerNames
{
    private readonly ExecutionSchema _schema;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, string> _aliases =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public AnswerNames(ExecutionSchema schema, PlannedSelections selections)
    {
        _schema = schema;
        Take(selections);
    }

    /// <summary>The names that are not those of the result, with the latter; each stands for one name in the whole operation.</summary>
    public ImmutableSortedDictionary<string, string> Aliases => _aliases;

    /// <summary>Gives a field its name.</summary>
    /// <param name="place">The place of the answer that the field is written to.</param>
    /// <param name="responseName">The name of the field in the result.</param>
    /// <param name="type">The type of the field in the source schema.</param>
    /// <returns>The name, and the place of the field's selections.</returns>
    public (string Name, Place Below) GetName(Place place, string responseName, TypeNode type)
    {
        var shape = ShapeOf(type);
        var name = responseName;
        for (var i = 2; !place.TryAdd(name, shape); i++)
        {
            name = GetAlias(responseName, ref i);
        }

        return (name, place[name]);
    }

    private string GetAlias(string responseName, ref int number)
    {
        while (true)
        {
            var alias = $"{responseName}_{number}";
            if (_aliases.TryGetValue(alias, out var known) ? known == responseName : _taken.Add(alias))
            {
                _aliases = _aliases.SetItem(alias, responseName);
                return alias;
            }

            number++;
        }
    }

    private void Take(PlannedSelections selections)
    {
        foreach (var field in selections.Fields.Values.SelectMany(f => f))
        {
            _taken.Add(field.Field.ResponseName);
            if (field.Selections is { } below)
            {
                Take(below);
            }
        }
    }

    // What has to be equal for two fields to be merged; composite types only have to be composite.
    private string ShapeOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => ShapeOf(nonNull.Type) + "!",
        ListTypeNode list => $"[{ShapeOf(list.Type)}]",
        _ => ((NamedTypeNode)type).Name.Value is var name
            && _schema.Schema.TryGetType(name, out var named) && named.IsCompositeType
                ? "{}"
                : name,
    };

    /// <summary>A place of the answer, which objects of several types can stand at.</summary>
    internal sealed class Place
    {
        private readonly Dictionary<string, (string Shape, Place Below)> _fields = new(StringComparer.Ordinal);

        public Place this[string name] => _fields[name].Below;

        public bool TryAdd(string name, string shape) =>
            _fields.TryAdd(name, (shape, new Place())) || _fields[name].Shape == shape;
    }
}
