using System.Linq.Expressions;
using System.Reflection;

namespace Cacao.Data;

/// <summary>Turns selected members into object initialisers.</summary>
internal static class SelectorProjection
{
    private const BindingFlags AnyVisibility = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly MethodInfo s_select = new Func<
        IEnumerable<object>, Func<object, object>, IEnumerable<object>>(Enumerable.Select)
        .Method.GetGenericMethodDefinition();

    private static readonly MethodInfo s_toList = new Func<IEnumerable<object>, List<object>>(Enumerable.ToList)
        .Method.GetGenericMethodDefinition();

    private static readonly MethodInfo s_toArray = new Func<IEnumerable<object>, object[]>(Enumerable.ToArray)
        .Method.GetGenericMethodDefinition();

    /// <summary>Projects a value to the selected members, or returns it as it is where that is not possible.</summary>
    public static Expression Project(Expression source, MemberSelection selection)
    {
        if (selection.IsLeaf)
        {
            return source;
        }

        return ElementTypeOf(source.Type) is { } elementType
            ? ProjectList(source, elementType, selection)
            : ProjectObject(source, selection);
    }

    private static Expression ProjectObject(Expression source, MemberSelection selection)
    {
        var constructor = source.Type.GetConstructor(AnyVisibility, Type.EmptyTypes);
        var bindings = new List<MemberBinding>(selection.Members.Count);

        foreach (var (name, member) in selection.Members)
        {
            var property = source.Type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)
                ?? throw new ArgumentException($"{source.Type.Name} has no member {name}.");

            if (constructor is null || !property.CanWrite)
            {
                return source;
            }

            var access = Expression.Property(source, property);
            bindings.Add(Expression.Bind(property, GuardNull(property, access, Project(access, member))));
        }

        return Expression.MemberInit(Expression.New(constructor!), bindings);
    }

    private static Expression ProjectList(Expression source, Type elementType, MemberSelection selection)
    {
        var element = Expression.Parameter(elementType, "e");
        var projected = Project(element, selection);
        var toCollection = ToCollectionMethod(source.Type, elementType);

        if (projected == element || toCollection is null)
        {
            return source;
        }

        var elements = Expression.Call(
            s_select.MakeGenericMethod(elementType, elementType),
            source,
            Expression.Lambda(projected, element));
        return Expression.Call(toCollection, elements);
    }

    private static MethodInfo? ToCollectionMethod(Type type, Type elementType)
    {
        if (type.IsArray)
        {
            return s_toArray.MakeGenericMethod(elementType);
        }

        return type.IsAssignableFrom(typeof(List<>).MakeGenericType(elementType))
            ? s_toList.MakeGenericMethod(elementType)
            : null;
    }

    // An object that is not there stays null instead of becoming one without values.
    private static Expression GuardNull(PropertyInfo property, Expression access, Expression projected)
    {
        if (projected is not MemberInitExpression
            || access.Type.IsValueType
            || new NullabilityInfoContext().Create(property).ReadState is NullabilityState.NotNull)
        {
            return projected;
        }

        var none = Expression.Constant(null, access.Type);
        return Expression.Condition(Expression.Equal(access, none), none, projected);
    }

    private static Type? ElementTypeOf(Type type)
        => type == typeof(string)
            ? null
            : type.GetInterfaces().Append(type).FirstOrDefault(
                i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];
}
