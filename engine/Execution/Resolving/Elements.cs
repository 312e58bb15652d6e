using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Cacao.Resolvers;

namespace Cacao.Execution.Resolving;

/// <summary>The elements of a list by their position.</summary>
internal interface IElements
{
    int Count { get; }

    ResolvedValue Get(int index);
}

/// <summary>The elements of any list of references; lists of reference types are one, whatever their element type.</summary>
internal readonly struct ReferenceElements(IReadOnlyList<object?> items, bool areLeaves) : IElements
{
    public int Count => items.Count;

    // Only leaves can be boxed values that have a representation of their own.
    public ResolvedValue Get(int index) => areLeaves
        ? ResolvedValue.FromObject(items[index])
        : ResolvedValue.FromReference(items[index]);
}

/// <summary>The elements of a list of values, read without boxing the kinds that have a representation of their own.</summary>
internal readonly struct ValueElements : IElements
{
    private static readonly ConcurrentDictionary<Type, Reader?> s_readers = [];
    private readonly object _items;
    private readonly Reader _reader;

    private ValueElements(object items, Reader reader)
    {
        _items = items;
        _reader = reader;
    }

    public int Count => _reader.Count(_items);

    public ResolvedValue Get(int index) => _reader.Get(_items, index);

    public static bool TryCreate(object value, [NotNullWhen(true)] out ValueElements elements)
    {
        var reader = value is IEnumerable and not string ? s_readers.GetOrAdd(value.GetType(), CreateReader) : null;
        elements = reader is null ? default : new ValueElements(value, reader);
        return reader is not null;
    }

    private static Reader? CreateReader(Type type)
    {
        var list = Array.Find(
            type.GetInterfaces(),
            i => i.IsGenericType
                && i.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                && i.GetGenericArguments()[0].IsValueType);
        return list is null
            ? null
            : (Reader)Activator.CreateInstance(typeof(Reader<>).MakeGenericType(list.GetGenericArguments()[0]))!;
    }

    private abstract class Reader
    {
        public abstract int Count(object items);

        public abstract ResolvedValue Get(object items, int index);
    }

    private sealed class Reader<T> : Reader
    {
        public override int Count(object items) => ((IReadOnlyList<T>)items).Count;

        // The comparisons are decided when the code is compiled for T, and the casts then box nothing.
        public override ResolvedValue Get(object items, int index)
        {
            var value = ((IReadOnlyList<T>)items)[index];
            if (typeof(T) == typeof(int))
            {
                return ResolvedValue.From((int)(object)value!);
            }

            if (typeof(T) == typeof(long))
            {
                return ResolvedValue.From((long)(object)value!);
            }

            if (typeof(T) == typeof(double))
            {
                return ResolvedValue.From((double)(object)value!);
            }

            if (typeof(T) == typeof(Guid))
            {
                return ResolvedValue.From((Guid)(object)value!);
            }

            return ResolvedValue.FromObject(value);
        }
    }
}
