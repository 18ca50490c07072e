/** Messages to the telephone of an addressee, under the state’s registration with the telecom operators (TRAI’s DLT). */
@NullMarked
package org.sanchika.dispatch.sms;

import org.jspecify.annotations.NullMarked;
