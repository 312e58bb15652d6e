namespace Cacao.Language.Generating;

/// <summary>
/// Makes random syntax trees that the grammar allows, the same ones for the same seed. The budget bounds how much a
/// tree holds: every list and every level takes from it.
/// </summary>
internal sealed partial class SyntaxGenerator(int seed, int budget)
{
    /// <summary>Keywords among them, because the grammar takes them as names nearly everywhere.</summary>
    private static readonly string[] s_names =
    [
        "a", "b", "id", "name", "Product", "_", "__typename", "x9", "A_longer_name_that_goes_on",
        "on", "query", "mutation", "subscription", "fragment", "type", "input", "enum", "union", "scalar", "interface",
        "implements", "repeatable", "extend", "directive", "schema", "true", "false", "null",
    ];

    private static readonly string[] s_locations = ["QUERY", "FIELD", "OBJECT", "VARIABLE_DEFINITION", "ENUM_VALUE"];

    private readonly Random _random = new(seed);
    private int _budget = budget;

    public DocumentNode Document() => new(Many(1, Definition));

    private DefinitionNode Definition() => _random.Next(10) switch
    {
        < 4 => Operation(),
        4 => Fragment(),
        < 8 => TypeSystemDefinition(),
        _ => TypeSystemExtension(),
    };

    private OperationDefinitionNode Operation() => _random.Next(3) == 0
        ? new OperationDefinitionNode(null, OperationType.Query, null, [], [], SelectionSet())
        : new OperationDefinitionNode(
            Description(),
            AnyOperation(),
            Maybe(Name),
            Many(0, VariableDefinition),
            Directives(isConstant: false),
            SelectionSet());

    private OperationType AnyOperation() => (OperationType)_random.Next(3);

    private VariableDefinitionNode VariableDefinition() =>
        new(Description(), new VariableNode(Name()), Type(), Maybe(Constant), Directives(isConstant: true));

    private FragmentDefinitionNode Fragment() =>
        new(Description(), NameExcept("on"), NamedType(), Directives(isConstant: false), SelectionSet());

    public SelectionSetNode SelectionSet() => new(Many(1, Selection));

    private SelectionNode Selection() => _random.Next(6) switch
    {
        0 => new FragmentSpreadNode(NameExcept("on"), Directives(isConstant: false)),
        1 => new InlineFragmentNode(Maybe(NamedType), Directives(isConstant: false), SelectionSet()),
        _ => new FieldNode(
            Maybe(Name),
            Name(),
            Many(0, () => Argument(isConstant: false)),
            Directives(isConstant: false),
            Maybe(SelectionSet)),
    };

    private IReadOnlyList<DirectiveNode> Directives(bool isConstant) =>
        Many(0, () => new DirectiveNode(Name(), Many(0, () => Argument(isConstant))));

    private ArgumentNode Argument(bool isConstant) => new(Name(), Value(isConstant));

    private ValueNode Constant() => Value(isConstant: true);

    public ValueNode Value(bool isConstant) => _random.Next(isConstant ? 9 : 10) switch
    {
        0 => new IntValueNode(Pick("0", "-0", "7", "-123", "98765432109876543210")),
        1 => new FloatValueNode(Pick("0.0", "-1.5", "2e10", "3.25E-7", "0e+1")),
        2 => String(),
        3 => new BooleanValueNode(_random.Next(2) == 0),
        4 => new NullValueNode(),
        5 => new EnumValueNode(NameExcept("true", "false", "null").Value),
        6 => String(),
        7 => new ListValueNode(Many(0, () => Value(isConstant))),
        8 => new ObjectValueNode(Many(0, () => new ObjectFieldNode(Name(), Value(isConstant)))),
        _ => new VariableNode(Name()),
    };

    private StringValueNode String() => new(Texts.Random(_random), _random.Next(2) == 0);

    private StringValueNode? Description() => _random.Next(4) == 0 ? String() : null;

    public TypeNode Type()
    {
        TypeNode type = Spend() && _random.Next(3) == 0 ? new ListTypeNode(Type()) : NamedType();
        return _random.Next(2) == 0 ? type : new NonNullTypeNode(type);
    }

    private NamedTypeNode NamedType() => new(Name());

    private NameNode Name() => new(Pick(s_names));

    private NameNode NameExcept(params string[] excluded)
    {
        var name = Name();
        return excluded.Contains(name.Value) ? new NameNode("other") : name;
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private bool Spend() => _budget-- > 0;

    private T? Maybe<T>(Func<T> create)
        where T : SyntaxNode => Spend() && _random.Next(2) == 0 ? create() : null;

    private IReadOnlyList<T> Many<T>(int least, Func<T> create)
    {
        var members = new List<T>();
        while (members.Count < least || (Spend() && members.Count < 4 && _random.Next(3) == 0))
        {
            members.Add(create());
        }

        return members;
    }
}
