using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Describes the filter of an entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public interface IFilterInputTypeDescriptor<T>
{
    /// <summary>Names the input type; <c>{Entity}FilterInput</c> unless set.</summary>
    IFilterInputTypeDescriptor<T> Name(string name);

    /// <summary>Describes the input type.</summary>
    IFilterInputTypeDescriptor<T> Description(string description);

    /// <summary>Takes only the members that <see cref="Field{TField}"/> names.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Takes all members but those that are ignored; this is the default.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Takes a member.</summary>
    /// <exception cref="ArgumentException">The expression does not select a property of the entity.</exception>
    IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> member);

    /// <summary>Leaves a member out.</summary>
    /// <exception cref="ArgumentException">The expression does not select a property of the entity.</exception>
    IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> member);

    /// <summary>Whether the filter has <c>and</c>; it has unless set.</summary>
    IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true);

    /// <summary>Whether the filter has <c>or</c>; it has unless set.</summary>
    IFilterInputTypeDescriptor<T> AllowOr(bool allow = true);
}
