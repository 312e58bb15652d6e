using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Describes the sort keys of an entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface ISortInputTypeDescriptor<T>
{
    /// <summary>Names the input type; <c>{Entity}SortInput</c> unless set.</summary>
    ISortInputTypeDescriptor<T> Name(string name);

    /// <summary>Describes the input type.</summary>
    ISortInputTypeDescriptor<T> Description(string description);

    /// <summary>Takes only the members that <see cref="Field{TField}"/> names.</summary>
    ISortInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Takes all members but those that are ignored; this is the default.</summary>
    ISortInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Takes a member.</summary>
    /// <exception cref="ArgumentException">The expression does not select a property of the entity.</exception>
    ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Leaves a member out.</summary>
    /// <exception cref="ArgumentException">The expression does not select a property of the entity.</exception>
    ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> member);
}
