using Cacao.Language;

namespace Cacao.Validation.FieldMerging;

/// <summary>Compares arguments and values as they are written, without regard to the order of names.</summary>
internal static class ArgumentComparison
{
    private static readonly Func<ArgumentNode, string> s_argumentName = argument => argument.Name.Value;
    private static readonly Func<ObjectFieldNode, string> s_fieldName = field => field.Name.Value;

    public static bool AreEqual(IReadOnlyList<ArgumentNode> left, IReadOnlyList<ArgumentNode> right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        if (!HaveSameOrder(left, right, s_argumentName))
        {
            (left, right) = (Sort(left, s_argumentName), Sort(right, s_argumentName));
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].Name.Value != right[i].Name.Value || !AreEqual(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode l, VariableNode r) => l.Name.Value == r.Name.Value,
        (IntValueNode l, IntValueNode r) => l.Value == r.Value,
        (FloatValueNode l, FloatValueNode r) => l.Value == r.Value,
        (StringValueNode l, StringValueNode r) => l.Value == r.Value,
        (BooleanValueNode l, BooleanValueNode r) => l.Value == r.Value,
        (EnumValueNode l, EnumValueNode r) => l.Value == r.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode l, ListValueNode r) => AreEqual(l.Items, r.Items),
        (ObjectValueNode l, ObjectValueNode r) => AreEqual(l.Fields, r.Fields),
        _ => false,
    };

    private static bool AreEqual(IReadOnlyList<ValueNode> left, IReadOnlyList<ValueNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(IReadOnlyList<ObjectFieldNode> left, IReadOnlyList<ObjectFieldNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        if (!HaveSameOrder(left, right, s_fieldName))
        {
            (left, right) = (Sort(left, s_fieldName), Sort(right, s_fieldName));
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].Name.Value != right[i].Name.Value || !AreEqual(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveSameOrder<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, string> getName)
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (getName(left[i]) != getName(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static T[] Sort<T>(IReadOnlyList<T> nodes, Func<T, string> getName) =>
        [.. nodes.OrderBy(getName, StringComparer.Ordinal)];
}
