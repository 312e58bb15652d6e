using Cacao.Language;
using Cacao.Validation.Documents;

namespace Cacao.Validation.FieldMerging;

/// <summary>Gives fields numbers so that two fields have the same number when they select the same field with the same
/// arguments. Arguments are looked at once per field, not once per comparison.</summary>
internal sealed class FieldSources
{
    private const int KeptCapacity = 64 * 1024;

    private readonly Dictionary<int, int> _numbers;
    private readonly SourceComparer _comparer = new();
    private int[] _numberOf = [];

    public FieldSources() => _numbers = new Dictionary<int, int>(_comparer);

    public void Start(DocumentIndex index)
    {
        Clear();
        _comparer.Index = index;
        if (_numberOf.Length < index.Fields.Length)
        {
            _numberOf = new int[Math.Max(64, index.Fields.Length)];
        }

        _numberOf.AsSpan(0, index.Fields.Length).Clear();
    }

    public bool AreEqual(int left, int right) => left == right || NumberOf(left) == NumberOf(right);

    public void Clear()
    {
        var isLarge = _numbers.Count > KeptCapacity;
        _numbers.Clear();
        _comparer.Index = null!;
        if (isLarge)
        {
            _numbers.TrimExcess();
            _numberOf = [];
        }
    }

    // Numbers start at 1; 0 is "not asked yet".
    private int NumberOf(int field)
    {
        ref var number = ref _numberOf[field];
        if (number == 0 && !_numbers.TryGetValue(field, out number))
        {
            number = _numbers.Count + 1;
            _numbers.Add(field, number);
        }

        return number;
    }

    private sealed class SourceComparer : IEqualityComparer<int>
    {
        public DocumentIndex Index { get; set; } = null!;

        public bool Equals(int x, int y) => FieldComparison.HaveSameSource(Index.Fields[x], Index.Fields[y]);

        public int GetHashCode(int obj)
        {
            var node = Index.Fields[obj].Node;
            var hash = node.Name.Value.GetHashCode(StringComparison.Ordinal);
            var arguments = node.Arguments;
            for (var i = 0; i < arguments.Count; i++)
            {
                // A sum, since the order of arguments does not matter.
                hash += HashCode.Combine(arguments[i].Name.Value, Hash(arguments[i].Value));
            }

            return hash;
        }

        private static int Hash(ValueNode node)
        {
            switch (node)
            {
                case VariableNode variable:
                    return HashCode.Combine(node.Kind, variable.Name.Value);
                case IntValueNode number:
                    return HashCode.Combine(node.Kind, number.Value);
                case FloatValueNode number:
                    return HashCode.Combine(node.Kind, number.Value);
                case StringValueNode text:
                    return HashCode.Combine(node.Kind, text.Value);
                case BooleanValueNode boolean:
                    return HashCode.Combine(node.Kind, boolean.Value);
                case EnumValueNode name:
                    return HashCode.Combine(node.Kind, name.Value);
                case ListValueNode list:
                    var hash = list.Items.Count;
                    for (var i = 0; i < list.Items.Count; i++)
                    {
                        hash = HashCode.Combine(hash, Hash(list.Items[i]));
                    }

                    return hash;
                case ObjectValueNode obj:
                    var sum = obj.Fields.Count;
                    for (var i = 0; i < obj.Fields.Count; i++)
                    {
                        sum += HashCode.Combine(obj.Fields[i].Name.Value, Hash(obj.Fields[i].Value));
                    }

                    return sum;
                default:
                    return (int)node.Kind;
            }
        }
    }
}
